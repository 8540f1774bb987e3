import type { GradedRow } from './graded-rows.ts';

const STEPS = 50;

/**
 * Makes scores log-odds: logistic regression of "grade 2 or more" on the score, over judged rows, by Newton's method
 * (Platt, 1999).
 *
 * @param scores of the rows, in their order
 * @returns the log-odds are `slope * score + bias`
 */
export function calibrate(
  rows: readonly GradedRow[],
  scores: readonly number[],
): { slope: number; bias: number } {
  const judged = rows.flatMap(({ trust, grade }, at) =>
    trust === 1 ? [{ score: scores[at] as number, isRelevant: grade >= 2 }] : [],
  );
  let slope = 1;
  let bias = -judged.reduce((sum, { score }) => sum + score, 0) / judged.length;
  for (let step = 0; step < STEPS; step++) {
    let [gs, gb, hss, hsb, hbb] = [0, 0, 1e-9, 0, 1e-9];
    for (const { score, isRelevant } of judged) {
      const p = 1 / (1 + Math.exp(-(slope * score + bias)));
      const error = p - Number(isRelevant);
      const h = p * (1 - p);
      gs += error * score;
      gb += error;
      hss += h * score * score;
      hsb += h * score;
      hbb += h;
    }
    const determinant = hss * hbb - hsb * hsb;
    slope -= (gs * hbb - gb * hsb) / determinant;
    bias -= (gb * hss - gs * hsb) / determinant;
  }
  return { slope, bias };
}
