import type { Recommendation } from '@rolecall/contracts';
import { collapseCopies, spreadCompanies } from './diversify.ts';
import { type Candidate, featuresOf } from './features.ts';
import type { CandidateProfile } from './query.ts';
import { type ScoringWeights, scoreOf, shippedWeights } from './score.ts';

export interface RankOptions {
  /** How many jobs to return, 1 or more; fewer come back when there are fewer candidates. */
  limit: number;
  weights?: ScoringWeights;
}

/**
 * The second stage: score every candidate, keep one of several copies, spread the companies and cut to `limit`.
 * Each step takes and returns candidates, best first.
 *
 * Pure: the same candidates, in any order, give the same jobs in the same order.
 */
export function rank(
  candidates: readonly Candidate[],
  profile: CandidateProfile,
  { limit, weights = shippedWeights() }: RankOptions,
): Recommendation[] {
  const features = featuresOf(candidates, profile);
  const scored = candidates
    .map(({ job, retrieval }, at) => {
      const own = features[at] as (typeof features)[number];
      return { job, retrieval, features: own, score: scoreOf(own, weights) };
    })
    .sort((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1));
  return spreadCompanies(collapseCopies(scored), limit).map((one, index) => ({ rank: index + 1, ...one }));
}
