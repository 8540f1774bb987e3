import type { BinnedRows } from './feature-bins.ts';
import type { Gradients } from './lambda-gradients.ts';

/** Sums over rows, of their gradients and their number. */
export interface Sums {
  first: number;
  second: number;
  rows: number;
}

/** Sums of each bin of each feature, {@link STRIDE} numbers a bin: first and second derivatives, rows. */
export type Histograms = readonly Float64Array[];

const STRIDE = 3;

export function histogramsOf(
  { features }: BinnedRows,
  rows: Uint32Array,
  { first, second }: Gradients,
): Histograms {
  return features.map(({ thresholds, bins }) => {
    const sums = new Float64Array(STRIDE * (thresholds.length + 1));
    if (thresholds.length === 0) return sums;
    for (const row of rows) {
      const at = STRIDE * (bins[row] as number);
      sums[at] = (sums[at] as number) + (first[row] as number);
      sums[at + 1] = (sums[at + 1] as number) + (second[row] as number);
      sums[at + 2] = (sums[at + 2] as number) + 1;
    }
    return sums;
  });
}

/** The histograms of the rows of `all` that are not among those of `part`. */
export function rest(all: Histograms, part: Histograms): Histograms {
  return all.map((sums, feature) =>
    sums.map((sum, at) => sum - ((part[feature] as Float64Array)[at] as number)),
  );
}

/** Adds a bin of one feature's histogram to sums. */
export function withBin({ first, second, rows }: Sums, histogram: Float64Array, bin: number): Sums {
  const at = STRIDE * bin;
  return {
    first: first + (histogram[at] as number),
    second: second + (histogram[at + 1] as number),
    rows: rows + (histogram[at + 2] as number),
  };
}
