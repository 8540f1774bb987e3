import type { RankingFeatures } from '@rolecall/contracts';
import { type RankOptions, shippedWeights } from '@rolecall/ranking';
import { recommendJobs } from '@rolecall/recommender';
import type { Pipeline } from './pipeline.ts';

/** What the shipped pipeline does with other settings of its second stage. */
export function variant(ranking: Omit<RankOptions, 'limit'>): Pipeline {
  return async (stages, resumeText, limit) => {
    const { recommendations, legs } = await recommendJobs(stages, resumeText, { limit, ...ranking });
    return { jobs: recommendations.map(({ job }) => job), legs };
  };
}

/** Features that say the same kind of thing. */
const PARTS: Record<string, readonly (keyof RankingFeatures)[]> = {
  passages: ['passageBest', 'passageMean'],
  titles: ['titleBeginning', 'titleHeadline', 'titleMean', 'titleTitles'],
  words: ['words', 'keywords'],
  skills: ['skillSimilarity', 'skillCoverage'],
  occupation: ['occupation'],
  domain: ['domain'],
  level: ['level'],
};

/** The shipped pipeline without each of its parts: the other weights stay as they are, nothing is learnt anew. */
export const ABLATIONS: Readonly<Record<string, Pipeline>> = Object.fromEntries(
  Object.entries(PARTS).map(([part, features]) => [`without ${part}`, without(features)]),
);

function without(features: readonly (keyof RankingFeatures)[]): Pipeline {
  return (stages, resumeText, limit) => {
    const { bias, features: weights } = shippedWeights();
    const none = Object.fromEntries(features.map((name) => [name, 0]));
    return variant({ weights: { bias, features: { ...weights, ...none } } })(stages, resumeText, limit);
  };
}

/** The shipped pipeline from no diversity to much: what the list gains of it, and what it costs. */
export const DIVERSITIES: Readonly<Record<string, Pipeline>> = Object.fromEntries(
  [0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 1].map((diversity) => [
    `diversity ${diversity}`,
    variant({ diversity }),
  ]),
);
