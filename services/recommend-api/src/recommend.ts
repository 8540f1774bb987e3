import type { RecommendResponse, Versions, Warning } from '@rolecall/contracts';
import { recommendJobs } from '@rolecall/recommender';
import type { ApiDependencies } from './dependencies.ts';
import { warnOfGhosts } from './ghost-warning.ts';
import { roundTimings } from './round-timings.ts';

const INDEX_EMPTY: Warning = {
  code: 'INDEX_EMPTY',
  message: 'There are no open postings to recommend; import some first.',
};

export interface RecommendRequest {
  /** The resume as it was sent. */
  resume: Uint8Array;
  /** Opens it, where it is protected. */
  password: string | undefined;
  /** How many jobs at most, 1..100. */
  limit: number;
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal;
}

type Stages = Pick<ApiDependencies, 'embedder' | 'domains' | 'index' | 'resumes'>;
type RecommendDependencies = Stages & { settings: Pick<ApiDependencies['settings'], 'GHOST_AFTER_DAYS'> };

/**
 * The way of a resume: read, embed, retrieve, rank. Nothing of the resume outlives the call, and nothing of
 * it is in the result or in an error.
 *
 * @throws the codes of `resume`, `embeddings` and `job-index`; the signal's reason when it aborts
 */
export async function recommend(
  { resumes, settings, ...stages }: RecommendDependencies,
  { resume, password, limit, signal }: RecommendRequest,
): Promise<Pick<RecommendResponse, 'recommendations' | 'warnings' | 'timings'>> {
  const start = performance.now();
  const { text, warnings } = await resumes.read(resume, { signal, password });
  const extractMs = performance.now() - start;
  const { recommendations, timings } = await recommendJobs(stages, text, { limit, signal });
  const found = recommendations.length > 0;
  return {
    recommendations: warnOfGhosts(recommendations, settings.GHOST_AFTER_DAYS, new Date()),
    warnings: found ? warnings : [...warnings, INDEX_EMPTY],
    timings: roundTimings({ extractMs, ...timings, totalMs: performance.now() - start }),
  };
}

/** What produced an answer. */
export function versionsOf({ embedder, index }: Pick<Stages, 'embedder' | 'index'>, api: string): Versions {
  return { api, model: embedder.model.name, collection: index.collection };
}
