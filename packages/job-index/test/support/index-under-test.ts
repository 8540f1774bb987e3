import { randomUUID } from 'node:crypto';
import { type Job, jobId } from '@rolecall/contracts';
import {
  createJobIndex,
  type IndexedPosting,
  type JobIndex,
  type JobIndexSettings,
} from '../../src/index.ts';

/** Vectors in tests are made by hand. */
export const MODEL = { name: 'by-hand', dimension: 4 };

export function qdrantUrl(): string {
  const url = process.env['QDRANT_URL'];
  if (url === undefined) throw new Error('QDRANT_URL is set by the global setup');
  return url;
}

/** Settings with an alias nobody else uses, so that test files share one server. */
export function settings(overrides: Partial<JobIndexSettings> = {}): JobIndexSettings {
  return {
    QDRANT_URL: qdrantUrl(),
    QDRANT_TIMEOUT_MS: 20_000,
    QDRANT_WRITE_TIMEOUT_MS: 40_000,
    JOB_INDEX_ALIAS: `test-${randomUUID().slice(0, 8)}`,
    JOB_INDEX_FOLLOW_MS: 1000,
    ...overrides,
  };
}

/** An index set up and filled with `postings`. */
export async function filledIndex(postings: readonly IndexedPosting[] = []): Promise<JobIndex> {
  const index = createJobIndex(settings(), MODEL);
  await index.ensure();
  await index.upsert(postings);
  return index;
}

/** A posting; its id follows from `externalId`, its vectors point along the first axis unless given. */
export function posting(
  externalId: string,
  job: Partial<Job> = {},
  vector: readonly number[] = [1, 0, 0, 0],
  titleVector = vector,
): IndexedPosting {
  return {
    job: {
      id: jobId('test', externalId),
      source: 'test',
      externalId,
      title: 'Night porter',
      description: 'Greets late arrivals and keeps the ledger.',
      indexedAt: '2026-01-02T03:04:05.000Z',
      ...job,
    },
    contentHash: `hash of ${externalId}`,
    vectors: { posting: Float32Array.from(vector), title: Float32Array.from(titleVector) },
    domains: {},
  };
}

/** Asks Qdrant itself. */
export async function qdrant<Result>(path: string, method = 'GET', body?: unknown): Promise<Result> {
  const response = await fetch(`${qdrantUrl()}${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { result: Result };
  if (!response.ok) throw new Error(JSON.stringify(answer));
  return answer.result;
}
