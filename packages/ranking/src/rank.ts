import type { Recommendation, RetrievalLegs } from '@rolecall/contracts';
import { DEFAULT_FUSION, type FusionOptions, fuse, maxFusedScore } from './fuse.ts';

export interface RankOptions {
  /** How many jobs to return, 1 or more; fewer come back when fewer were retrieved. */
  limit: number;
  fusion?: FusionOptions;
}

/**
 * The ranking pipeline: fuse the legs, then cut to `limit`. Later stages (re-rank, diversify, explain)
 * each take and return candidates, best first, and belong between the two.
 *
 * Pure: the same legs give the same jobs in the same order.
 */
export function rank(legs: RetrievalLegs, { limit, fusion = DEFAULT_FUSION }: RankOptions): Recommendation[] {
  const highest = maxFusedScore(fusion);
  return fuse(legs, fusion)
    .slice(0, limit)
    .map(({ job, retrieval }, index) => ({
      rank: index + 1,
      // Rounding may carry a sum a hair beyond the highest.
      score: Math.min(1, retrieval.fusedScore / highest),
      job,
      retrieval,
    }));
}
