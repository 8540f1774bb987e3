import type { RankingFeatures } from '@rolecall/contracts';
import { readDataFile } from './data-file.ts';

/** A linear model: its weights, none below 0, and a constant. */
export interface ScoringWeights {
  bias: number;
  features: RankingFeatures;
}

let shipped: ScoringWeights | undefined;

/** The weights learnt from judged pairs by `npm run train:ranking`; read on the first call and kept. */
export function shippedWeights(): ScoringWeights {
  shipped ??= JSON.parse(readDataFile('weights.json')) as ScoringWeights;
  return shipped;
}

/**
 * About how likely a careful reader finds the job clearly worth showing, 0..1: the logistic of the weighted sum of
 * its features. More of any feature never lowers it.
 */
export function scoreOf(
  features: RankingFeatures,
  { bias, features: weightOf }: ScoringWeights = shippedWeights(),
): number {
  let sum = bias;
  for (const [name, weight] of Object.entries(weightOf))
    sum += weight * features[name as keyof RankingFeatures];
  return 1 / (1 + Math.exp(-sum));
}
