import { randomUUID } from 'node:crypto';
import type { RecommendResponse, Warning } from '@rolecall/contracts';
import { recommendJobs } from '@rolecall/recommender';
import type { ApiDependencies } from './dependencies.ts';
import { warnOfGhosts } from './ghost-warning.ts';
import { unlessAborted } from './request-signal.ts';
import { roundTimings } from './round-timings.ts';

const INDEX_EMPTY: Warning = {
  code: 'INDEX_EMPTY',
  message: 'There are no open postings to recommend; import some first.',
};

/** What of `versions` depends on which collection was live. */
type LiveVersions = Omit<RecommendResponse['versions'], 'api'>;

export interface RecommendRequest {
  /** The resume as it was sent. */
  resume: Uint8Array;
  /** Opens it, where it is protected. */
  password: string | undefined;
  /** How many jobs at most, 1..100. */
  limit: number;
  /** One of many, so that others go before it. */
  background?: boolean;
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal;
}

type RecommendDependencies = Pick<ApiDependencies, 'live' | 'resumes'> & {
  settings: Pick<ApiDependencies['settings'], 'GHOST_AFTER_DAYS'>;
};

/**
 * The way of a resume: read, embed, retrieve, rank; all with one model, whichever is live by then. Nothing of the resume outlives the call, and nothing of
 * it is in the result or in an error.
 *
 * @throws the codes of `resume`, `embeddings` and `job-index`; the signal's reason when it aborts
 */
export async function recommend(
  { resumes, live, settings }: RecommendDependencies,
  { resume, password, limit, background = false, signal }: RecommendRequest,
): Promise<Omit<RecommendResponse, 'requestId' | 'versions'> & { versions: LiveVersions }> {
  const start = performance.now();
  const { text, warnings } = await resumes.read(resume, { signal, password });
  const extractMs = performance.now() - start;
  const answering = live.use(async ({ embedder, domains, index }) => ({
    ...(await recommendJobs({ embedder, domains, index }, text, { limit, signal, background })),
    versions: { model: embedder.model.name, collection: index.collection },
  }));
  const { recommendations, timings, versions } = await unlessAborted(answering, signal);
  const found = recommendations.length > 0;
  return {
    recommendationId: randomUUID(),
    recommendations: warnOfGhosts(recommendations, settings.GHOST_AFTER_DAYS, new Date()),
    warnings: found ? warnings : [...warnings, INDEX_EMPTY],
    timings: roundTimings({ extractMs, ...timings, totalMs: performance.now() - start }),
    versions,
  };
}
