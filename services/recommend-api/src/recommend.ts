import type { RecommendResponse, Timings, Versions, Warning } from '@rolecall/contracts';
import { buildQuery, rank } from '@rolecall/ranking';
import type { ApiDependencies } from './dependencies.ts';

/** Candidates of each retrieval leg: enough that a second stage can lift what both legs rank low. */
const RETRIEVAL_DEPTH = 200;

const INDEX_EMPTY: Warning = {
  code: 'INDEX_EMPTY',
  message: 'There are no open postings to recommend; import some first.',
};

export interface RecommendRequest {
  /** The resume as it was sent. */
  resume: Uint8Array;
  /** How many jobs at most, 1..100. */
  limit: number;
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal;
}

type Stages = Pick<ApiDependencies, 'embedder' | 'index' | 'resumes'>;

/**
 * The way of a resume: read, embed, retrieve, rank. Nothing of the resume outlives the call, and nothing of
 * it is in the result or in an error.
 *
 * @throws the codes of `resume`, `embeddings` and `job-index`; the signal's reason when it aborts
 */
export async function recommend(
  { resumes, embedder, index }: Stages,
  { resume, limit, signal }: RecommendRequest,
): Promise<Pick<RecommendResponse, 'recommendations' | 'warnings' | 'timings'>> {
  const watch = startStopwatch();
  const { text, warnings } = await resumes.read(resume, { signal });
  const extractMs = watch.lap();
  const query = buildQuery(text);
  const vector = await embedder.embedQuery(query.dense, { signal });
  const embedMs = watch.lap();
  const legs = await index.retrieve({ vector, text: query.sparse, limit: RETRIEVAL_DEPTH }, { signal });
  const retrieveMs = watch.lap();
  const recommendations = rank(legs, { limit });
  const rankMs = watch.lap();
  const timings: Timings = { extractMs, embedMs, retrieveMs, rankMs, totalMs: watch.total() };
  const found = recommendations.length > 0;
  return { recommendations, warnings: found ? warnings : [...warnings, INDEX_EMPTY], timings };
}

/** What produced an answer. */
export function versionsOf({ embedder, index }: Stages, api: string): Versions {
  return { api, model: embedder.model.name, collection: index.collection };
}

/** Measures stages in milliseconds, to a hundredth. */
function startStopwatch() {
  const start = performance.now();
  let last = start;
  const round = (ms: number): number => Math.round(ms * 100) / 100;
  return {
    lap(): number {
      const before = last;
      last = performance.now();
      return round(last - before);
    },
    total: (): number => round(performance.now() - start),
  };
}
