import type { Recommendation, RetrievalLegs } from '@rolecall/contracts';
import { collapseCopies, spreadCompanies } from './diversify.ts';
import { DEFAULT_FUSION, type FusionOptions, fuse, maxFusedScore } from './fuse.ts';

export interface RankOptions {
  /** How many jobs to return, 1 or more; fewer come back when fewer were retrieved. */
  limit: number;
  fusion?: FusionOptions;
}

/**
 * The ranking pipeline: fuse the legs, keep one of several copies, spread the companies and cut to `limit`.
 * Later stages (re-rank, explain) take and return candidates, best first, as these do.
 *
 * Pure: the same legs give the same jobs in the same order.
 */
export function rank(legs: RetrievalLegs, { limit, fusion = DEFAULT_FUSION }: RankOptions): Recommendation[] {
  const highest = maxFusedScore(fusion);
  const distinct = collapseCopies(fuse(legs, fusion));
  return spreadCompanies(distinct, limit).map(({ job, retrieval, similarPostings }, index) => ({
    rank: index + 1,
    // Rounding may carry a sum a hair beyond the highest.
    score: Math.min(1, retrieval.fusedScore / highest),
    job,
    similarPostings,
    retrieval,
  }));
}
