import { RELEVANT } from './gain.ts';

/**
 * One over the rank (from 1) of the first relevant posting, 0 where the list holds none. Its mean over
 * queries is the MRR, of lists of ten MRR@10.
 *
 * @param grades of the list, best place first; unjudged postings count as 0
 */
export function reciprocalRank(grades: readonly number[], relevant = RELEVANT): number {
  return 1 / (grades.findIndex((grade) => grade >= relevant) + 1 || Number.POSITIVE_INFINITY);
}
