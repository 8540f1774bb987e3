import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A mean and the interval it is believed to lie in. */
export interface Interval {
  mean: number;
  low: number;
  high: number;
  /** How many pairs it rests on. */
  n: number;
}

export interface BootstrapOptions {
  resamples?: number;
  /** Share of resamples the interval holds, 0..1. */
  level?: number;
  seed?: number;
}

/**
 * Percentile bootstrap of a mean difference: resamples the pairs with replacement and takes the interval
 * that holds `level` of the resampled means. Deterministic; the same seed draws the same pairs, so that
 * several comparisons over one set of resumes can themselves be compared.
 *
 * @param differences one a pair, here one a resume: a pipeline's metric less the baseline's
 * @returns undefined for no pairs
 */
export function pairedBootstrap(
  differences: readonly number[],
  { resamples = 10_000, level = 0.95, seed = 20_261_124 }: BootstrapOptions = {},
): Interval | undefined {
  const n = differences.length;
  if (n === 0) return undefined;
  const random = xoroshiro128plus(seed);
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let draw = 0; draw < n; draw++) sum += differences[uniformInt(random, 0, n - 1)] as number;
    return sum / n;
  }).sort();
  const tail = (1 - level) / 2;
  return {
    mean: differences.reduce((sum, difference) => sum + difference, 0) / n,
    low: quantile(means, tail),
    high: quantile(means, 1 - tail),
    n,
  };
}

/** Linear between the two nearest ranks, as numpy and R (type 7) do by default. */
function quantile(sorted: Float64Array, share: number): number {
  const position = share * (sorted.length - 1);
  const below = sorted[Math.floor(position)] as number;
  const above = sorted[Math.ceil(position)] as number;
  return below + (position - Math.floor(position)) * (above - below);
}
