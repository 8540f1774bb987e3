import { readFileSync } from 'node:fs';
import type { RankingFeatures } from '@rolecall/contracts';
import { FEATURE_GROUPS, shippedRanker } from '@rolecall/ranking';
import { type RecommendOptions, recommendJobs } from '@rolecall/recommender';
import type { Pipeline } from './pipeline.ts';

/** What the shipped pipeline does with other settings. */
export function variant(options: Omit<RecommendOptions, 'limit'>): Pipeline {
  return async (stages, resumeText, limit) => {
    const { recommendations, legs } = await recommendJobs(stages, resumeText, { limit, ...options });
    return { jobs: recommendations.map(({ job }) => job), legs };
  };
}

const LINEAR: { bias: number; features: Partial<RankingFeatures> } = JSON.parse(
  readFileSync(new URL('./linear-weights.json', import.meta.url), 'utf8'),
);
const LINEAR_FEATURES = Object.keys(LINEAR.features) as (keyof RankingFeatures)[];

/** The second stage before the ranker: thirteen features and a weight for each, learnt from 7,379 judged pairs. */
export const linear: Pipeline = variant({
  ranker: {
    features: LINEAR_FEATURES,
    typical: LINEAR.features as RankingFeatures,
    score: async (rows) =>
      Float32Array.from({ length: rows.length / LINEAR_FEATURES.length }, (_, row) => linearScore(rows, row)),
  },
});

function linearScore(rows: Float32Array, row: number): number {
  const weights = Object.values(LINEAR.features);
  return weights.reduce(
    (sum, weight, i) => sum + weight * (rows[row * weights.length + i] as number),
    LINEAR.bias,
  );
}

/** The shipped pipeline without each kind of evidence, which is held to be typical; nothing is learnt anew. */
export const ABLATIONS: Readonly<Record<string, Pipeline>> = {
  ...Object.fromEntries(
    Object.entries(FEATURE_GROUPS).map(([kind, features]) => [`without ${kind}`, without(features)]),
  ),
  'without veto': variant({ showUnmet: true }),
};

function without(left: readonly (keyof RankingFeatures)[]): Pipeline {
  return async (stages, resumeText, limit) => {
    const { features, typical, score } = await shippedRanker();
    const ranker = {
      features,
      typical,
      score: (rows: Float32Array) =>
        score(
          rows.map((value, at) => {
            const name = features[at % features.length] as keyof RankingFeatures;
            return left.includes(name) ? typical[name] : value;
          }),
        ),
    };
    return variant({ ranker })(stages, resumeText, limit);
  };
}

/** The shipped pipeline from no diversity to much: what the list gains of it, and what it costs. */
export const DIVERSITIES: Readonly<Record<string, Pipeline>> = Object.fromEntries(
  [0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1].map((diversity) => [
    `diversity ${diversity}`,
    variant({ diversity }),
  ]),
);
