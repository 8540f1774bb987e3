import { featuresOf, rowsOf, shippedRanker } from '../src/index.ts';
import { contributionsOf } from '../src/ranker/contributions.ts';
import { FEATURE_GROUPS } from '../src/ranker/feature-groups.ts';
import { candidate, NOTHING_TOLD } from './support/candidates.ts';

const PROFILE = {
  titles: ['baker'],
  skills: [{ id: 'haccp', name: 'HACCP', written: ['haccp'], count: 2 }],
  domains: { 'food-service': 1 },
  degree: 1,
  licences: [],
  years: 4,
  told: NOTHING_TOLD,
};
const ROWS = featuresOf(
  [
    candidate('a', {
      passageBest: 0.6,
      titleBest: 0.8,
      skills: { haccp: 1 },
      domains: { 'food-service': 0.9 },
    }),
    candidate('b', { title: 'Chief Pilot', demands: { degree: 4, licences: ['aviation'], years: 10 } }),
  ],
  PROFILE,
);

test('the parts and what is typical sum to the score', async () => {
  const ranker = await shippedRanker();
  const scores = await ranker.score(rowsOf(ranker, ROWS));
  const contributions = await contributionsOf(ranker, ROWS);
  contributions.forEach((parts, at) => {
    expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBeCloseTo(scores[at] as number, 4);
  });
});

test('what is as in a typical posting adds nothing, and all kinds of it are told', async () => {
  const ranker = await shippedRanker();
  const [parts] = await contributionsOf(ranker, [ranker.typical]);
  expect(Object.keys(parts ?? {}).sort()).toEqual(['typical', ...Object.keys(FEATURE_GROUPS)].sort());
  expect(Object.entries(parts ?? {}).filter(([kind, part]) => kind !== 'typical' && part !== 0)).toEqual([]);
});

test('Shapley values: a part counts by what it adds in every order, here of a product', async () => {
  const [row] = ROWS;
  const typical = { ...(row as (typeof ROWS)[number]), words: 0, keywords: 0, level: 0, length: 0 };
  const features = ['words', 'length'] as const;
  const score = async (rows: Float32Array) =>
    Float32Array.from({ length: rows.length / 2 }, (_, at) => (rows[2 * at] ?? 0) * (rows[2 * at + 1] ?? 0));
  const ranker = { features, typical, score };
  const [parts] = await contributionsOf(ranker, [{ ...typical, words: 1, length: 6 }]);
  expect(parts).toMatchObject({ typical: 0, words: 3, posting: 3, titles: 0, level: 0 });
});
