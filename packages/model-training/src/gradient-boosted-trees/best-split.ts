import type { BinnedRows } from './feature-bins.ts';
import { type Histograms, type Sums, withBin } from './histogram.ts';

/** Lowest and highest value that the leaves below a node may have. */
export interface Bounds {
  low: number;
  high: number;
}

/** Rows in `bin` of the feature or below go to the left. */
export interface Split {
  feature: number;
  bin: number;
  /** How much the loss falls, to second order. */
  gain: number;
  left: Sums;
  right: Sums;
}

export interface SplitOptions {
  /** Rows a leaf has at least. */
  minRows: number;
  /** Weight of the squares of the leaves' values in the loss. */
  l2: number;
  /** For each feature, whether the score may only rise (1) or only fall (-1) with it, or do as it likes (0). */
  monotone?: readonly (-1 | 0 | 1)[];
}

/** Less curvature makes no leaf, as in LightGBM (`min_sum_hessian_in_leaf`): its value would be noise. */
const MIN_SECOND = 1e-3;

/** The value of a leaf at which its loss is least, to second order, within bounds. */
export function leafValue({ first, second }: Sums, { low, high }: Bounds, l2: number): number {
  return Math.min(high, Math.max(low, -first / (second + l2)));
}

/** The split by which the loss falls most; of equals the first. Undefined where none lowers it. */
export function bestSplit(
  { features }: BinnedRows,
  histograms: Histograms,
  all: Sums,
  bounds: Bounds,
  { minRows, l2, monotone = [] }: SplitOptions,
): Split | undefined {
  const bestValue = (sums: Sums) => leafValue(sums, bounds, l2);
  const gainOf = (sums: Sums, value: number) =>
    -(2 * sums.first * value + (sums.second + l2) * value * value);
  const isLeaf = ({ rows, second }: Sums) => rows >= minRows && second >= MIN_SECOND;
  if (!isLeaf(all)) return undefined;
  const unsplit = gainOf(all, bestValue(all));
  let best: Split | undefined;
  histograms.forEach((histogram, feature) => {
    let left: Sums = { first: 0, second: 0, rows: 0 };
    for (let bin = 0; bin < (features[feature]?.thresholds.length ?? 0); bin++) {
      left = withBin(left, histogram, bin);
      const right = {
        first: all.first - left.first,
        second: all.second - left.second,
        rows: all.rows - left.rows,
      };
      if (!isLeaf(left) || !isLeaf(right)) continue;
      const [leftValue, rightValue] = [bestValue(left), bestValue(right)];
      if ((monotone[feature] ?? 0) * (rightValue - leftValue) < 0) continue;
      const gain = gainOf(left, leftValue) + gainOf(right, rightValue) - unsplit;
      if (gain > (best?.gain ?? 0)) best = { feature, bin, gain, left, right };
    }
  });
  return best;
}
