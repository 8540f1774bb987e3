import { RELEVANT } from './gain.ts';

/**
 * Share of relevant postings in the first `k` places. Places a short list leaves empty count as irrelevant.
 *
 * @param grades of the list, best place first; unjudged postings count as 0
 * @returns 0..1
 */
export function precision(grades: readonly number[], k: number, relevant = RELEVANT): number {
  return grades.slice(0, k).filter((grade) => grade >= relevant).length / k;
}

/** The precision of the best possible list made of `judged`, every grade judged for the query. */
export function bestPrecision(judged: readonly number[], k: number, relevant = RELEVANT): number {
  return Math.min(k, judged.filter((grade) => grade >= relevant).length) / k;
}
