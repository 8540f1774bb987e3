import type { Contributions, EvidenceWeights, RankingFeatures, Recommendation } from '@rolecall/contracts';
import { collapseCopies } from './collapse-copies.ts';
import { diversify } from './diversify.ts';
import { type Candidate, featuresOf } from './features/features-of.ts';
import type { CandidateProfile } from './query.ts';
import { contributionsOf } from './ranker/contributions.ts';
import { type Ranker, rowsOf, shippedRanker } from './ranker/ranker.ts';
import { areWeighted, sumOf, weightedContributions } from './ranker/weighted.ts';
import { bandOf } from './reasons/band.ts';
import { type ExplainOptions, explain } from './reasons/explain.ts';

export interface RankOptions extends Partial<ExplainOptions> {
  /** How many jobs to return, 1 or more; fewer come back when there are fewer candidates. */
  limit: number;
  ranker?: Ranker;
  /** 0..1, see {@link diversify}. */
  diversity?: number;
  /** How much each kind of evidence counts, 1 unless given. */
  weights?: EvidenceWeights;
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
  { limit, ranker, diversity = DEFAULT_DIVERSITY, weights = {}, now = new Date(), preferences }: RankOptions,
): Promise<Recommendation[]> {
  const model = ranker ?? (await shippedRanker());
  const features = featuresOf(candidates, profile);
  const { scores, parts } = await scoresOf(model, features, weights);
  const scored = candidates
    .map((candidate, at) => ({
      ...candidate,
      features: features[at] as (typeof features)[number],
      parts: parts?.[at],
      score: logistic(scores[at] as number),
    }))
    .sort((a, b) => b.score - a.score || (a.job.id < b.job.id ? -1 : 1));
  const chosen = diversify(collapseCopies(scored), limit, diversity);
  const contributions = await contributionsOf(
    model,
    chosen.flatMap(({ parts, features }) => (parts === undefined ? features : [])),
  );
  return chosen.map(({ job, retrieval, analysis, features, parts, score, similarPostings }, index) => {
    const own = parts ?? (contributions[index] as Contributions);
    return {
      rank: index + 1,
      score,
      band: bandOf(score),
      ...explain({ job, analysis, features, contributions: own }, profile, {
        now,
        ...(preferences && { preferences }),
      }),
      job,
      similarPostings,
      retrieval,
      features,
      contributions: own,
    };
  });
}

/** Scores in log-odds, and where evidence is weighted, what they are made of. */
async function scoresOf(
  model: Ranker,
  features: readonly RankingFeatures[],
  weights: EvidenceWeights,
): Promise<{ scores: ArrayLike<number>; parts?: Contributions[] }> {
  if (!areWeighted(weights)) return { scores: await model.score(rowsOf(model, features)) };
  const parts = await weightedContributions(model, features, weights);
  return { scores: parts.map(sumOf), parts };
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
