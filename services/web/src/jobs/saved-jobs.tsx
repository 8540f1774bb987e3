import type { JobSummary } from '@rolecall/contracts';
import { openJob } from '../shell/location.ts';
import { texts } from '../texts/language.ts';

/** The jobs that were saved, also those the list no longer shows. */
export function SavedJobs({ jobs }: { jobs: readonly JobSummary[] }) {
  return (
    <section class="saved" aria-labelledby="saved-heading">
      <h2 id="saved-heading">{texts.value.jobs.savedHeading}</h2>
      <ul>
        {jobs.map(({ id, title, company }) => (
          <li key={id}>
            <button class="link" type="button" onClick={() => openJob(id)}>
              {title}
            </button>
            {company !== undefined && <span class="saved-company">{company}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
