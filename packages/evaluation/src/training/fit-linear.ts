import type { GradedRow } from './graded-rows.ts';

/** Strength of the pull of every weight to 0, on features of unit variance. */
const L2 = 3e-3;
const STEPS = 600;
const LEARNING_RATE = 0.02;

/**
 * Fits a linear model that puts better postings of a resume before worse ones: the pairwise logistic loss (Burges et
 * al., ICML 2005) over all pairs of different grade, each weighing the difference of their gains `2^grade`, each resume the same.
 * Weights are kept at 0 or above, so that more of a feature never lowers a score.
 *
 * Deterministic: plain Adam, projected, over everything at once.
 *
 * @param resumes rows of each resume
 * @returns a weight for each feature as it is
 */
export function fitLinear(resumes: readonly (readonly GradedRow[])[]): number[] {
  const size = resumes[0]?.[0]?.features.length ?? 0;
  const scales = standardDeviations(resumes, size);
  const pairs = resumes.flatMap((rows) => pairsOf(rows, scales));
  const weights = descend(size, (at) => pairwiseGradient(pairs, at));
  return weights.map((weight, i) => weight / (scales[i] as number));
}

interface Pair {
  /** Features of the better less those of the worse. */
  difference: Float64Array;
  weight: number;
}

/** Mean over resumes of the standard deviation within one. */
function standardDeviations(resumes: readonly (readonly GradedRow[])[], size: number): number[] {
  return Array.from({ length: size }, (_, i) => {
    const deviations = resumes.map((rows) => {
      const values = rows.map(({ features }) => features[i] as number);
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
    });
    return deviations.reduce((sum, one) => sum + one, 0) / deviations.length || 1;
  });
}

function pairsOf(rows: readonly GradedRow[], scales: readonly number[]): Pair[] {
  const pairs = rows.flatMap((better) =>
    rows.flatMap((worse): Pair[] => {
      if (better.grade <= worse.grade) return [];
      const difference = Float64Array.from(
        better.features,
        (value, i) => (value - (worse.features[i] as number)) / (scales[i] as number),
      );
      return [{ difference, weight: (2 ** better.grade - 2 ** worse.grade) * worse.trust }];
    }),
  );
  const total = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return pairs.map(({ difference, weight }) => ({ difference, weight: weight / total }));
}

function pairwiseGradient(pairs: readonly Pair[], weights: Float64Array): Float64Array {
  const gradient = new Float64Array(weights.length);
  for (const { difference, weight } of pairs) {
    let margin = 0;
    for (let i = 0; i < weights.length; i++) margin += (weights[i] as number) * (difference[i] as number);
    const pull = weight / (1 + Math.exp(margin));
    for (let i = 0; i < weights.length; i++)
      gradient[i] = (gradient[i] as number) - pull * (difference[i] as number);
  }
  const resumes = pairs.reduce((sum, { weight }) => sum + weight, 0);
  return gradient.map((one, i) => one / resumes + L2 * (weights[i] as number));
}

/** Adam (Kingma and Ba, 2015), every weight put back to 0 where it falls below. */
function descend(size: number, gradientAt: (weights: Float64Array) => Float64Array): number[] {
  const weights = new Float64Array(size);
  const m = new Float64Array(size);
  const v = new Float64Array(size);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientAt(weights);
    const rate = (LEARNING_RATE * Math.sqrt(1 - 0.999 ** step)) / (1 - 0.9 ** step);
    gradient.forEach((one, i) => {
      m[i] = 0.9 * (m[i] as number) + 0.1 * one;
      v[i] = 0.999 * (v[i] as number) + 0.001 * one * one;
      weights[i] = Math.max(
        0,
        (weights[i] as number) - (rate * (m[i] as number)) / (Math.sqrt(v[i] as number) + 1e-8),
      );
    });
  }
  return [...weights];
}
