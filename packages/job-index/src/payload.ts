import { type Job, JobSummary, type PostingAnalysis } from '@rolecall/contracts';
import { analysePosting } from './analyse-posting.ts';
import { expiryOf } from './expiry.ts';

/** What a point carries: the job's fields at top level (its id is the point's) and three of the index's own. */
export type Payload = Omit<Job, 'id'> & {
  contentHash: string;
  analysis: PostingAnalysis;
  expiresAt?: string;
  /** Where a reindex brought the posting: the digest of what it was a copy of; see `carriedDigest`. */
  copyOf?: string;
};

/** The payload fields of a JobSummary, for retrieval: a hit does not carry the long texts. */
export const SUMMARY_FIELDS = Object.keys(JobSummary.properties).filter((field) => field !== 'id');

/** Builds the payload of a job. Lone surrogates, which are not valid JSON, become U+FFFD. */
export function toPayload(job: Job, contentHash: string, domains: PostingAnalysis['domains']): Payload {
  const { id: _, ...fields } = job;
  const expiresAt = job.validThrough === undefined ? undefined : expiryOf(job.validThrough);
  return wellFormed({
    ...fields,
    contentHash,
    analysis: { ...analysePosting(job), domains },
    ...(expiresAt !== undefined && { expiresAt }),
  });
}

/** The job a point holds. */
export function toJob(id: string | number, payload: unknown): Job {
  const { contentHash: _, analysis: __, expiresAt: ___, copyOf: ____, ...fields } = payload as Payload;
  return withSalary({ id: String(id), ...fields });
}

/** The summary of a job from a payload cut down to {@link SUMMARY_FIELDS}. */
export function toSummary(id: string | number, payload: unknown): JobSummary {
  return withSalary({ id: String(id), ...(payload as Omit<JobSummary, 'id'>) });
}

/** Amounts as numbers: the client reads integers beyond 2^53 as BigInt, which JSON cannot hold. */
function withSalary<Fields extends JobSummary>(job: Fields): Fields {
  const { salary, derived } = job;
  if (salary === undefined) return job;
  const { salaryPerYear } = derived ?? {};
  return {
    ...job,
    salary: withNumbers(salary),
    ...(derived && {
      derived: { ...derived, ...(salaryPerYear && { salaryPerYear: withNumbers(salaryPerYear) }) },
    }),
  };
}

function withNumbers<Range extends { min?: number; max?: number }>(range: Range): Range {
  const { min, max } = range;
  return {
    ...range,
    ...(min !== undefined && { min: Number(min) }),
    ...(max !== undefined && { max: Number(max) }),
  };
}

function wellFormed<Value>(value: Value): Value;
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(wellFormed);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, wellFormed(entry)]));
  }
  return value;
}
