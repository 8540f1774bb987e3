/** Least grade that counts as relevant where a metric knows only relevant or not: "clearly worth showing". */
export const RELEVANT = 2;

/** What a posting of a grade (0..3) is worth in a list: `2^grade - 1`, so 0, 1, 3, 7 (Burges et al., ICML 2005). */
export function exponentialGain(grade: number): number {
  return 2 ** grade - 1;
}

/** A posting is worth its grade (Järvelin and Kekäläinen, TOIS 2002). */
export function linearGain(grade: number): number {
  return grade;
}
