/** Bins of a feature at most; their numbers are stored in a byte each. */
const MAX_BINS = 64;

/** Rows with each feature's values replaced by the numbers of their bins. */
export interface BinnedRows {
  rows: number;
  features: readonly BinnedFeature[];
}

interface BinnedFeature {
  /** Float32 numbers, ascending: a row is in bin `b` or below exactly if its value is `<= thresholds[b]`. */
  thresholds: readonly number[];
  /** The bin of each row, `0..thresholds.length`. */
  bins: Uint8Array;
}

/**
 * Sorts every feature into bins of about the same number of rows, one for each value where the values are few.
 *
 * @throws RangeError where rows differ in length or a feature is not a finite float32 number
 */
export function binFeatures(rows: readonly (readonly number[])[]): BinnedRows {
  const length = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== length))
    throw new RangeError('rows differ in their number of features');
  const features = Array.from({ length }, (_, feature) =>
    binColumn(Float32Array.from(rows, (row) => row[feature] as number)),
  );
  return { rows: rows.length, features };
}

function binColumn(column: Float32Array): BinnedFeature {
  if (!column.every(Number.isFinite)) throw new RangeError('a feature is not a finite float32 number');
  const thresholds = thresholdsOf(column.toSorted());
  return { thresholds, bins: Uint8Array.from(column, (value) => binOf(thresholds, value)) };
}

/** Quantiles: a value of many rows gets a bin of its own, and what is left is shared anew among the bins left. */
function thresholdsOf(sorted: Float32Array): number[] {
  const values = valueCounts(sorted);
  const thresholds: number[] = [];
  let rowsLeft = sorted.length;
  let inBin = 0;
  values.forEach(({ value, count }, at) => {
    const next = values[at + 1]?.value;
    if (next === undefined) return;
    inBin += count;
    const binsLeft = MAX_BINS - thresholds.length;
    if (values.length > MAX_BINS && (binsLeft === 1 || inBin < rowsLeft / binsLeft)) return;
    thresholds.push(between(value, next));
    rowsLeft -= inBin;
    inBin = 0;
  });
  return thresholds;
}

function valueCounts(sorted: Float32Array): { value: number; count: number }[] {
  const counts: { value: number; count: number }[] = [];
  for (const value of sorted) {
    const last = counts.at(-1);
    if (last?.value === value) last.count++;
    else counts.push({ value, count: 1 });
  }
  return counts;
}

/** A float32 number that is at least `low` and below `high`, in the middle if float32 has one there. */
function between(low: number, high: number): number {
  const middle = Math.fround((low + high) / 2);
  return middle < high ? middle : low;
}

function binOf(thresholds: readonly number[], value: number): number {
  let [low, high] = [0, thresholds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= (thresholds[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
