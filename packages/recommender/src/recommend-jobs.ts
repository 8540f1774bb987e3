import type { Recommendation, RetrievalLegs } from '@rolecall/contracts';
import type { Embedder, EmbedOptions } from '@rolecall/embeddings';
import type { JobIndex } from '@rolecall/job-index';
import { buildQuery, rank } from '@rolecall/ranking';
import { embedQuery } from './embed-query.ts';

/** Candidates of each retrieval leg: enough that fusion can lift what every leg ranks low. */
const RETRIEVAL_DEPTH = 200;

/** What a recommendation is made with. */
export interface RecommenderStages {
  embedder: Embedder;
  index: JobIndex;
}

/** Ranked jobs, what they were chosen from, and what each stage took in milliseconds. */
export interface Recommended {
  recommendations: Recommendation[];
  legs: RetrievalLegs;
  timings: { embedMs: number; retrieveMs: number; rankMs: number };
}

/**
 * The jobs of the index that fit a resume best. Nothing of the resume outlives the call, and nothing of it is
 * in the result or in an error.
 *
 * @param resumeText plain text, not empty
 * @param limit how many jobs at most, 1 or more
 * @throws the codes of `embeddings` and `job-index`; the signal's reason when it aborts
 */
export async function recommendJobs(
  { embedder, index }: RecommenderStages,
  resumeText: string,
  { limit, ...options }: { limit: number } & EmbedOptions,
): Promise<Recommended> {
  const start = performance.now();
  const query = await embedQuery(embedder, buildQuery(resumeText), options);
  const embedded = performance.now();
  const legs = await index.retrieve({ ...query, limit: RETRIEVAL_DEPTH }, options);
  const retrieved = performance.now();
  const recommendations = rank(legs, { limit });
  const timings = {
    embedMs: embedded - start,
    retrieveMs: retrieved - embedded,
    rankMs: performance.now() - retrieved,
  };
  return { recommendations, legs, timings };
}
