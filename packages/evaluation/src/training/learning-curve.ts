import { RELEVANT } from '../metrics/gain.ts';
import { ndcg as ndcgOf } from '../metrics/ndcg.ts';
import type { GradedRow } from './graded-rows.ts';
import { scoreOf, trainRanker } from './train-ranker.ts';

/** Judged pairs that are trained on. */
const SIZES = [500, 1000, 2000, 4000, 6000, Number.POSITIVE_INFINITY];

const LIST = 10;

/**
 * How well rankers trained on ever more judged pairs order the judged postings of other resumes: mean nDCG@10, and the share
 * of grade 2 or more among the first ten. Resumes are added whole, in their order dealt out over the categories.
 */
export function learningCurve(
  training: readonly (readonly GradedRow[])[],
  test: readonly (readonly GradedRow[])[],
): { pairs: number; ndcg: number; precision: number }[] {
  const dealt = dealtOut(training);
  return SIZES.map((size) => {
    let pairs = 0;
    const chosen = dealt.filter((rows) => {
      if (pairs >= size) return false;
      pairs += rows.filter(({ trust }) => trust === 1).length;
      return true;
    });
    const ranker = trainRanker(chosen);
    const lists = test.map((rows) => {
      const judged = rows.filter(({ trust }) => trust === 1);
      const scored = judged.map((row) => ({ grade: row.grade, score: scoreOf(ranker, row.features) }));
      return {
        grades: scored.sort((a, b) => b.score - a.score).map(({ grade }) => grade),
        all: judged.map(({ grade }) => grade),
      };
    });
    const gains = lists.flatMap(({ grades, all }) => ndcgOf(grades, all, LIST) ?? []);
    const relevant = lists.map(
      ({ grades }) => grades.slice(0, LIST).filter((grade) => grade >= RELEVANT).length / LIST,
    );
    return { pairs, ndcg: meanOf(gains), precision: meanOf(relevant) };
  });
}

/** Every eighth first, then every eighth after it: resumes come ordered by category. */
function dealtOut<One>(ones: readonly One[]): One[] {
  const STEP = 8;
  return Array.from({ length: STEP }, (_, from) => ones.filter((_, at) => at % STEP === from)).flat();
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
