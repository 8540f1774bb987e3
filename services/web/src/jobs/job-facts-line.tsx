import type { JobSummary } from '@rolecall/contracts';
import { language, texts } from '../texts/language.ts';
import { ageText, placeFacts, salaryText } from './job-facts.ts';

/** Who offers a job, where, how, for how much, since when. */
export function JobFacts({ job, similarPostings }: { job: JobSummary; similarPostings?: number }) {
  const { jobs, filters } = texts.value;
  const age = ageText(job.postedAt, new Date(), language.value);
  const pay = salaryText(job.salary, language.value, jobs);
  return (
    <div class="facts">
      <Where company={job.company} facts={placeFacts(job, filters)} />
      {(pay !== undefined || age !== undefined || (similarPostings ?? 0) > 0) && (
        <ul class="facts-more">
          {pay !== undefined && <li class="facts-pay">{pay}</li>}
          {age !== undefined && <li>{jobs.posted(age)}</li>}
          {(similarPostings ?? 0) > 0 && <li>{jobs.similar(similarPostings ?? 0)}</li>}
        </ul>
      )}
    </div>
  );
}

function Where({ company, facts }: { company: string | undefined; facts: readonly string[] }) {
  if (company === undefined && facts.length === 0) return null;
  return (
    <ul class="facts-where">
      {company !== undefined && <li class="facts-company">{company}</li>}
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
