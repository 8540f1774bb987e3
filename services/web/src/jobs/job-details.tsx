import type { Job, Recommendation } from '@rolecall/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { getJob } from '../api/jobs.ts';
import type { RequestError } from '../api/request-error.ts';
import { noteOpened } from '../feedback/choices.ts';
import { answer } from '../match/session.ts';
import { closeJob, openJobId } from '../shell/location.ts';
import { texts } from '../texts/language.ts';
import { failureText } from '../texts/texts.ts';
import { Band } from './band.tsx';
import { JobFacts } from './job-facts-line.tsx';
import { PostingText } from './posting-text.tsx';
import { ReasonList } from './reason-list.tsx';
import { ScoreParts } from './score-parts-table.tsx';

/** The details of the job that the address names, beside the list. */
export function JobDetails() {
  const id = openJobId.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (id === null) dialog.current?.close();
    else if (!dialog.current?.open) dialog.current?.showModal();
  }, [id]);
  const recommendation = answer.value?.recommendations.find(({ job }) => job.id === id);
  return (
    <dialog
      class="details"
      ref={dialog}
      aria-labelledby="details-title"
      onClose={() => openJobId.value !== null && closeJob()}
      closedby="any"
    >
      {id !== null && (
        <Details key={id} id={id} recommendation={recommendation} onClose={() => dialog.current?.close()} />
      )}
    </dialog>
  );
}

interface DetailsProps {
  id: string;
  recommendation: Recommendation | undefined;
  onClose(): void;
}

function Details({ id, recommendation, onClose }: DetailsProps) {
  const { jobs } = texts.value;
  const { job, failure } = useJob(id);
  const known = job ?? recommendation?.job;
  return (
    <div class="details-sheet">
      <button class="button details-close" type="button" onClick={onClose}>
        {jobs.close}
      </button>
      <header>
        {recommendation && <Band band={recommendation.band} />}
        <h2 id="details-title">{known?.title ?? jobs.details}</h2>
        {known && <JobFacts job={known} similarPostings={recommendation?.similarPostings ?? 0} />}
        {recommendation?.warnings && <p class="warnings">{jobs.old}</p>}
        {known?.url !== undefined && (
          <a class="button button-main" href={known.url} target="_blank" rel="noopener noreferrer nofollow">
            {jobs.openOriginal}
            <span class="outward" aria-hidden="true">
              ↗
            </span>
          </a>
        )}
      </header>
      {recommendation && (
        <>
          <section aria-labelledby="why-heading">
            <h3 id="why-heading">{jobs.whyHeading}</h3>
            <ReasonList reasons={recommendation.reasons} />
          </section>
          <section aria-labelledby="parts-heading">
            <h3 id="parts-heading">{jobs.partsHeading}</h3>
            <p class="hint">{jobs.partsHint}</p>
            <ScoreParts contributions={recommendation.contributions} />
          </section>
        </>
      )}
      <section aria-labelledby="posting-heading" aria-busy={job === undefined && failure === undefined}>
        <h3 id="posting-heading">{jobs.postingHeading}</h3>
        {failure && <p role="alert">{failureText(texts.value, failure)}</p>}
        {job && <PostingText text={job.description} />}
      </section>
    </div>
  );
}

/** The job with its whole text. */
function useJob(id: string): { job?: Job; failure?: RequestError } {
  const [found, setFound] = useState<{ job?: Job; failure?: RequestError }>({});
  useEffect(() => {
    const controller = new AbortController();
    getJob(id, controller.signal).then(
      (job) => {
        setFound({ job });
        noteOpened(job);
      },
      (error) => {
        if (!controller.signal.aborted) setFound({ failure: error as RequestError });
      },
    );
    return () => controller.abort();
  }, [id]);
  return found;
}
