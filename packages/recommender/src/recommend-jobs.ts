import type { Recommendation, RetrievalLegs } from '@rolecall/contracts';
import type { DomainReader } from '@rolecall/domain-classifier';
import type { Embedder, EmbedOptions } from '@rolecall/embeddings';
import type { JobIndex } from '@rolecall/job-index';
import { type RankOptions, rank } from '@rolecall/ranking';
import { findCandidates } from './find-candidates.ts';
import { timeStage } from './stages.ts';
import { understandResume } from './understand-resume.ts';

/** What a recommendation is made with. */
export interface RecommenderStages {
  embedder: Embedder;
  index: JobIndex;
  domains: DomainReader;
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
 * @param limit how many jobs at most, 1 or more; ranker and diversity are the shipped ones unless given
 * @throws the codes of `embeddings`, `domain-classifier`, `job-index` and `ranking`; the signal's reason when it aborts
 */
export async function recommendJobs(
  stages: RecommenderStages,
  resumeText: string,
  { signal, ...ranking }: RankOptions & EmbedOptions,
): Promise<Recommended> {
  const options = signal ? { signal } : {};
  const start = performance.now();
  const resume = await timeStage('embed', () => understandResume(stages, resumeText, options));
  const understood = performance.now();
  const { candidates, legs } = await timeStage('retrieve', () =>
    findCandidates(stages.index, resume, options),
  );
  const found = performance.now();
  const recommendations = await timeStage('rank', () => rank(candidates, resume.profile, ranking));
  const timings = {
    embedMs: understood - start,
    retrieveMs: found - understood,
    rankMs: performance.now() - found,
  };
  return { recommendations, legs, timings };
}
