import { Job, type JobKey, JobSummary, type PostingAnalysis } from '@rolecall/contracts';
import { sketchOf } from '@rolecall/near-duplicates';
import { analysePosting } from './analyse-posting.ts';
import { expiryOf } from './expiry.ts';
import { type Facets, facetsOf } from './filters/facets.ts';
import type { IndexedPosting } from './indexed-posting.ts';

/** What a point carries: the job's fields at top level (its id is the point's) and those of the index's own. */
export type Payload = Omit<Job, 'id' | 'retiredAt'> & {
  contentHash: string;
  analysis: PostingAnalysis;
  facets: Facets;
  expiresAt?: string;
  /** Opening of the latest import that brought the posting, in milliseconds since 1970; see `life-cycle.ts`. */
  seenAt: number;
  /** Opening of the full import that retired it, likewise. */
  retiredAt?: number;
  /** Of its description, to find its copies by. */
  bands: readonly number[];
  sketch: string;
  /** Where a reindex brought the posting: the digest of what it was a copy of; see `carriedDigest`. */
  copyOf?: string;
};

/** The payload fields of a JobSummary, for retrieval: a hit does not carry the long texts. */
export const SUMMARY_FIELDS = Object.keys(JobSummary.properties).filter((field) => field !== 'id');

/** The payload fields of a JobKey. */
export const KEY_FIELDS = ['source', 'externalId'];

/**
 * The group of a posting that is no copy. Its content is part of the name, so that a posting that is changed and leaves
 * its copies does not keep the name of their group.
 */
export function ownGroup(id: string, contentHash: string): string {
  return `${id}:${contentHash.slice(0, 8)}`;
}

/** Builds the payload of a job. Lone surrogates, which are not valid JSON, become U+FFFD. */
export function toPayload({
  job,
  contentHash,
  domains,
  seenAt = job.indexedAt,
  sketch = sketchOf(job.description),
  group = ownGroup(job.id, contentHash),
  carried,
}: Omit<IndexedPosting, 'vectors'>): Payload {
  const { id: _, retiredAt: __, ...fields } = job;
  const expiresAt = job.validThrough === undefined ? undefined : expiryOf(job.validThrough);
  return wellFormed({
    ...fields,
    contentHash,
    analysis: { ...analysePosting(job), domains, group },
    facets: facetsOf(job, domains),
    seenAt: Date.parse(seenAt),
    bands: sketch.bands,
    sketch: sketch.hashes,
    ...(expiresAt !== undefined && { expiresAt }),
    ...carried,
  });
}

/** `retiredAt` is stored in another form than a Job has it in. */
const JOB_FIELDS: ReadonlySet<string> = new Set(
  Object.keys(Job.properties).filter((field) => field !== 'retiredAt'),
);

/** Whether a payload field is one of the Job's, as it is; all others are the index's own. */
export function isJobField(field: string): boolean {
  return JOB_FIELDS.has(field);
}

/** The job a point holds. */
export function toJob(id: string | number, payload: unknown): Job {
  const { retiredAt, ...fields } = payload as Payload;
  const own = Object.fromEntries(Object.entries(fields).filter(([field]) => isJobField(field)));
  const retired = retiredAt === undefined ? {} : { retiredAt: new Date(retiredAt).toISOString() };
  return withNumbers({ id: String(id), ...own, ...retired } as Job);
}

/** The key of a job from a payload cut down to {@link KEY_FIELDS}. */
export function toKey(id: string | number, payload: unknown): JobKey {
  return { id: String(id), ...(payload as Omit<JobKey, 'id'>) };
}

/** The summary of a job from a payload cut down to {@link SUMMARY_FIELDS}. */
export function toSummary(id: string | number, payload: unknown): JobSummary {
  return withNumbers({ id: String(id), ...(payload as Omit<JobSummary, 'id'>) });
}

/** Amounts as numbers: the client reads integers beyond 2^53 as BigInt, which JSON cannot hold. */
export function withNumbers<Fields extends JobSummary>(job: Fields): Fields {
  const { salary, derived } = job;
  if (salary === undefined) return job;
  const { salaryPerYear } = derived ?? {};
  return {
    ...job,
    salary: numbersOf(salary),
    ...(derived && {
      derived: { ...derived, ...(salaryPerYear && { salaryPerYear: numbersOf(salaryPerYear) }) },
    }),
  };
}

function numbersOf<Range extends { min?: number; max?: number }>(range: Range): Range {
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
