import { exponentialGain } from './gain.ts';

/**
 * Normalised discounted cumulative gain at `k`: the sum over the first `k` ranks (from 1) of
 * `gain / log2(rank + 1)`, divided by the same sum of the best possible list.
 *
 * @param grades of the list, best place first; unjudged postings count as 0
 * @param judged every grade judged for the query, in any order: the best possible list is made of them
 * @returns 0..1; undefined when nothing judged has any gain
 */
export function ndcg(
  grades: readonly number[],
  judged: readonly number[],
  k: number,
  gain: (grade: number) => number = exponentialGain,
): number | undefined {
  const ideal = dcg([...judged].map(gain).sort(descending), k);
  return ideal === 0 ? undefined : dcg(grades.map(gain), k) / ideal;
}

/** Discounted cumulative gain of the first `k` gains. */
export function dcg(gains: readonly number[], k: number): number {
  return gains.slice(0, k).reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

function descending(a: number, b: number): number {
  return b - a;
}
