import type { Recommendation } from '@rolecall/contracts';
import { useId } from 'preact/hooks';
import { dismiss, noteOpened, saved, toggleSaved } from '../feedback/choices.ts';
import { openJob } from '../shell/location.ts';
import { texts } from '../texts/language.ts';
import { Band } from './band.tsx';
import { JobFacts } from './job-facts-line.tsx';
import { explanationText } from './reason-text.ts';
import { SkillEvidence } from './skill-evidence.tsx';

/** One job of the list. */
export function JobCard({ recommendation, place }: { recommendation: Recommendation; place: number }) {
  const { jobs } = texts.value;
  const id = useId();
  const { job, similarPostings, band, reasons } = recommendation;
  const isSaved = saved.value.has(job.id);
  return (
    <li class="job">
      <article aria-labelledby={id}>
        <span class="job-place" aria-hidden="true">
          {place}
        </span>
        <div class="job-head">
          <h2 id={id} class="job-title">
            <button type="button" aria-haspopup="dialog" onClick={() => openJob(job.id)}>
              {job.title}
            </button>
          </h2>
          <Band band={band} />
        </div>
        <JobFacts job={job} similarPostings={similarPostings} />
        <p class="job-why">{explanationText(recommendation, texts.value)}</p>
        <SkillEvidence reasons={reasons} />
        <div class="job-actions">
          <button
            class="button"
            type="button"
            aria-haspopup="dialog"
            aria-label={jobs.detailsOf(job.title)}
            onClick={() => openJob(job.id)}
          >
            {jobs.details}
          </button>
          <button
            class="button button-plain"
            type="button"
            aria-pressed={isSaved}
            aria-label={jobs.saveJob(job.title)}
            onClick={() => toggleSaved(job)}
          >
            {isSaved ? jobs.saved : jobs.save}
          </button>
          <button
            class="button button-plain"
            type="button"
            aria-label={jobs.dismissJob(job.title)}
            data-dismiss
            onClick={({ currentTarget }) => {
              const list = currentTarget.closest('ol');
              dismiss(job);
              // Whoever works by keyboard stays where the card was.
              requestAnimationFrame(() => focusNearest(list, place - 1));
            }}
          >
            {jobs.dismiss}
          </button>
          {job.url !== undefined && (
            <a
              class="button button-plain"
              href={job.url}
              target="_blank"
              rel="noopener noreferrer nofollow"
              aria-label={jobs.originalOf(job.title)}
              onClick={() => noteOpened(job)}
            >
              {jobs.original}
              <span class="outward" aria-hidden="true">
                ↗
              </span>
            </a>
          )}
        </div>
      </article>
    </li>
  );
}

function focusNearest(list: HTMLOListElement | null, index: number): void {
  const buttons = list?.querySelectorAll<HTMLElement>('[data-dismiss]') ?? [];
  (buttons[index] ?? buttons[buttons.length - 1])?.focus({ preventScroll: true });
}
