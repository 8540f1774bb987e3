import type { Recommendation } from '@rolecall/contracts';
import { collapseCopies } from './collapse-copies.ts';
import { diversify } from './diversify.ts';
import { type Candidate, featuresOf } from './features/features-of.ts';
import type { CandidateProfile } from './query.ts';
import { contributionsOf } from './ranker/contributions.ts';
import { type Ranker, rowsOf, shippedRanker } from './ranker/ranker.ts';

export interface RankOptions {
  /** How many jobs to return, 1 or more; fewer come back when there are fewer candidates. */
  limit: number;
  ranker?: Ranker;
  /** 0..1, see {@link diversify}. */
  diversity?: number;
}

const DEFAULT_DIVERSITY = 0.1;

/**
 * The second stage: score every candidate in one run of the model, keep one of several copies, choose `limit` different
 * ones, and say what each score is made of.
 *
 * The same candidates, in any order, give the same jobs in the same order.
 *
 * @throws INTERNAL when the model cannot be read
 */
export async function rank(
  candidates: readonly Candidate[],
  profile: CandidateProfile,
  { limit, ranker, diversity = DEFAULT_DIVERSITY }: RankOptions,
): Promise<Recommendation[]> {
  const model = ranker ?? (await shippedRanker());
  const features = featuresOf(candidates, profile);
  const scores = await model.score(rowsOf(model, features));
  const scored = candidates
    .map((candidate, at) => ({
      ...candidate,
      features: features[at] as (typeof features)[number],
      score: logistic(scores[at] as number),
    }))
    .sort((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1));
  const chosen = diversify(collapseCopies(scored), limit, diversity);
  const contributions = await contributionsOf(
    model,
    chosen.map((one) => one.features),
  );
  return chosen.map(({ job, retrieval, features, score, similarPostings }, index) => ({
    rank: index + 1,
    score,
    job,
    similarPostings,
    retrieval,
    features,
    contributions: contributions[index] as (typeof contributions)[number],
  }));
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
