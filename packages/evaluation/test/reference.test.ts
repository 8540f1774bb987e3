import { readFileSync } from 'node:fs';
import { alphaNdcg, linearGain, ndcg, precision, RELEVANT, recall, reciprocalRank } from '../src/index.ts';

type Posting = [id: string, grade: number | null, cluster: number];

/** Random lists and judgments with the figures of trec_eval and ndeval; the README says how they were made. */
interface Case {
  list: Posting[];
  judged: Posting[];
  ndcg: number;
  ndcgExponential: number;
  precision: number;
  reciprocalRank: number;
  recall: number;
  alphaNdcg: number;
}

const fixture = new URL('./fixtures/trec-eval.json', import.meta.url);
const cases: Case[] = JSON.parse(readFileSync(fixture, 'utf8'));

test.each(cases.map((one, index) => ({ index, ...one })))(
  'the figures of random list $index are those of trec_eval and ndeval',
  ({ list, judged, ...expected }) => {
    const grades = list.map(([, grade]) => grade ?? 0);
    const judgedGrades = judged.map(([, grade]) => grade ?? 0);
    const relevant = new Set(judged.flatMap(([id, grade]) => ((grade ?? 0) >= RELEVANT ? [id] : [])));
    const clustered = ([, grade, cluster]: Posting) => ({ grade: grade ?? 0, cluster: String(cluster) });

    expect(ndcg(grades, judgedGrades, 10, linearGain)).toBeCloseTo(expected.ndcg, 10);
    expect(ndcg(grades, judgedGrades, 10)).toBeCloseTo(expected.ndcgExponential, 10);
    expect(precision(grades, 10)).toBeCloseTo(expected.precision, 10);
    expect(reciprocalRank(grades)).toBeCloseTo(expected.reciprocalRank, 10);
    expect(
      recall(
        list.map(([id]) => id),
        relevant,
      ),
    ).toBeCloseTo(expected.recall, 10);
    expect(alphaNdcg(list.map(clustered), judged.map(clustered), 10)).toBeCloseTo(expected.alphaNdcg, 10);
  },
);
