import type { Recommendation } from '@rolecall/contracts';
import { collapseCopies } from './collapse-copies.ts';
import { diversify } from './diversify.ts';
import { type Candidate, featuresOf } from './features.ts';
import type { CandidateProfile } from './query.ts';
import { type ScoringWeights, scoreOf, shippedWeights } from './score.ts';

export interface RankOptions {
  /** How many jobs to return, 1 or more; fewer come back when there are fewer candidates. */
  limit: number;
  weights?: ScoringWeights;
  /** 0..1, see {@link diversify}. */
  diversity?: number;
}

const DEFAULT_DIVERSITY = 0.1;

/**
 * The second stage: score every candidate, keep one of several copies, choose `limit` different ones.
 * Each step takes and returns candidates, best first.
 *
 * Pure: the same candidates, in any order, give the same jobs in the same order.
 */
export function rank(
  candidates: readonly Candidate[],
  profile: CandidateProfile,
  { limit, weights = shippedWeights(), diversity = DEFAULT_DIVERSITY }: RankOptions,
): Recommendation[] {
  const features = featuresOf(candidates, profile);
  const scored = candidates
    .map((candidate, at) => {
      const own = features[at] as (typeof features)[number];
      return { ...candidate, features: own, score: scoreOf(own, weights) };
    })
    .sort((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1));
  return diversify(collapseCopies(scored), limit, diversity).map(
    ({ job, retrieval, features, score, similarPostings }, index) => ({
      rank: index + 1,
      score,
      job,
      similarPostings,
      retrieval,
      features,
    }),
  );
}
