/** A score, and whether what it was given to is relevant. */
export interface Scored {
  /** 0..1. */
  score: number;
  isRelevant: boolean;
}

/** Consecutive scores, the lowest first. */
export interface ReliabilityBin {
  from: number;
  to: number;
  count: number;
  /** Mean score, and the share that is relevant: the same where scores are calibrated. */
  said: number;
  found: number;
}

/** Scores in bins of as many each as can be, the lowest first; fewer bins where there are fewer scores. */
export function reliability(scored: readonly Scored[], bins = 10): ReliabilityBin[] {
  const sorted = scored.toSorted((a, b) => a.score - b.score);
  return Array.from({ length: Math.min(bins, sorted.length) }, (_, n) => {
    const border = (at: number) => Math.round((at * sorted.length) / Math.min(bins, sorted.length));
    const part = sorted.slice(border(n), border(n + 1));
    return {
      from: (part[0] as Scored).score,
      to: (part.at(-1) as Scored).score,
      count: part.length,
      said: part.reduce((sum, { score }) => sum + score, 0) / part.length,
      found: part.filter(({ isRelevant }) => isRelevant).length / part.length,
    };
  });
}

/** Mean squared difference of score and outcome (Brier, 1950): 0 is best. Undefined for none. */
export function brierScore(scored: readonly Scored[]): number | undefined {
  if (scored.length === 0) return undefined;
  return (
    scored.reduce((sum, { score, isRelevant }) => sum + (score - Number(isRelevant)) ** 2, 0) / scored.length
  );
}

/**
 * Expected calibration error (Naeini, Cooper, Hauskrecht 2015), over bins of equal size: mean distance of what is said and
 * what is found, weighted by the scores in a bin. Undefined for none.
 */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number | undefined {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return all === 0
    ? undefined
    : bins.reduce((sum, { count, said, found }) => sum + count * Math.abs(said - found), 0) / all;
}
