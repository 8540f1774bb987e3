import type { RecommendResponse } from '@rolecall/contracts';
import { useEffect, useRef } from 'preact/hooks';
import { lastDismissed, saved, shown, undoDismissal } from '../feedback/choices.ts';
import { ActiveFilters } from '../filters/active-filter-chips.tsx';
import { isBusy } from '../match/session.ts';
import { texts } from '../texts/language.ts';
import { EmptyList } from './empty-list.tsx';
import { JobCard } from './job-card.tsx';
import { SavedJobs } from './saved-jobs.tsx';
import { UnmetNote } from './unmet-note.tsx';

/** The ten jobs, best first. */
export function JobList({ answer }: { answer: RecommendResponse }) {
  const { jobs, progress } = texts.value;
  const heading = useRef<HTMLHeadingElement>(null);
  // Whoever waited for the list is taken to it.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const [first] = shown.value;
  return (
    <section aria-labelledby="jobs-heading" aria-busy={isBusy.value}>
      <div class="list-head">
        <h1 id="jobs-heading" class="section-title" tabIndex={-1} ref={heading}>
          {jobs.heading(shown.value.length)}
        </h1>
        <p class="list-note" role="status">
          {isBusy.value ? progress.again : jobs.took(Math.round(answer.timings.totalMs))}
          {first && !isBusy.value && (
            <span class="visually-hidden">. {jobs.headingFirst(first.job.title)}</span>
          )}
        </p>
      </div>
      <ActiveFilters />
      <Undo />
      {shown.value.length === 0 && <EmptyList answer={answer} />}
      {/* Other answers are other lists: their cards take their places, and do not move there. */}
      <ol class="jobs" key={answer.recommendationId}>
        {shown.value.map((recommendation, index) => (
          <JobCard key={recommendation.job.id} recommendation={recommendation} place={index + 1} />
        ))}
      </ol>
      <UnmetNote vetoed={answer.vetoed} />
      {saved.value.size > 0 && <SavedJobs jobs={[...saved.value.values()]} />}
    </section>
  );
}

/** The way back from a dismissal, above everything for a while; nothing moves for it. */
function Undo() {
  const { jobs } = texts.value;
  const job = lastDismissed.value;
  return (
    <p class="undo" role="status">
      {job && (
        <>
          <span>{jobs.dismissed(job.title)}</span>
          <button class="button button-quiet" type="button" onClick={() => undoDismissal(job)}>
            {jobs.undo}
          </button>
        </>
      )}
    </p>
  );
}
