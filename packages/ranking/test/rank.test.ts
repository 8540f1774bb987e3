import type { EvidenceWeights } from '@rolecall/contracts';
import fc from 'fast-check';
import { type Candidate, type CandidateProfile, rank } from '../src/index.ts';
import { candidate, NOTHING_TOLD } from './support/candidates.ts';

const PROFILE: CandidateProfile = {
  titles: ['baker'],
  skills: [{ id: 'haccp', name: 'HACCP', written: ['haccp'], count: 2 }],
  domains: { 'food-service': 1 },
  degree: 1,
  licences: [],
  years: 4,
  told: NOTHING_TOLD,
};
const ids = async (candidates: readonly Candidate[], limit = 10) =>
  (await rank(candidates, PROFILE, { limit })).map(({ job }) => job.id);

/** Any set of candidates, each of a company of its own, so that diversity moves none. */
const candidates = fc
  .uniqueArray(fc.integer({ min: 0, max: 999 }), { maxLength: 30 })
  .chain((numbers) =>
    fc.tuple(...numbers.map((n) => fc.tuple(fc.constant(n), fc.double({ min: -1, max: 1, noNaN: true })))),
  )
  .map((rows) =>
    rows.map(([n, passageBest]) =>
      candidate(`job ${n}`, { title: `Post ${n}`, company: `Firm ${n}`, passageBest }),
    ),
  );

it('cuts to the limit, numbers from 1, and says what the score is made of', async () => {
  const ranked = await rank(
    [candidate('a', { passageBest: 0.2 }), candidate('b', { passageBest: 0.6 }), candidate('c')],
    PROFILE,
    { limit: 2 },
  );
  expect(ranked.map(({ rank, job }) => [rank, job.id])).toEqual([
    [1, 'b'],
    [2, 'a'],
  ]);
  expect(ranked[0]).toMatchObject({
    similarPostings: 0,
    features: { passageBest: 0.6, skillCoverage: 0, level: 0 },
  });
  expect(ranked[0]?.score).toBeGreaterThan(ranked[1]?.score ?? 1);
});

it('gives an empty list for no candidates', async () => {
  expect(await rank([], PROFILE, { limit: 10 })).toEqual([]);
});

it('breaks ties by id', async () => {
  expect(await ids([candidate('b', { title: 'Miller' }), candidate('a', { title: 'Cook' })])).toEqual([
    'a',
    'b',
  ]);
});

it('gives the same list whatever the order of the candidates', async () => {
  await fc.assert(
    fc.asyncProperty(
      candidates.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
      ),
      async ([list, shuffled]) => {
        expect(await ids(shuffled)).toEqual(await ids(list));
      },
    ),
  );
});

it('gives scores of 0 to 1 that never rise down the list, and no job twice', async () => {
  await fc.assert(
    fc.asyncProperty(candidates, async (list) => {
      const ranked = await rank(list, PROFILE, { limit: 10 });
      const scores = ranked.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true);
      expect(new Set(ranked.map(({ job }) => job.id)).size).toBe(Math.min(10, list.length));
    }),
  );
});

it('never loses a job to one that fits less', async () => {
  await fc.assert(
    fc.asyncProperty(candidates, async (list) => {
      const worst = candidate('worst', {
        title: 'Chief Pilot',
        passageBest: -1,
        passageMean: -1,
        titleMean: -1,
      });
      expect((await ids([...list, worst])).filter((id) => id !== 'worst')).toEqual(await ids(list));
    }),
  );
});

it('weighs kinds of evidence as asked, and its parts make the score still', async () => {
  const byWords = candidate('words', { words: 0.9, keywords: 0.9 });
  const byTitle = candidate('titles', { titleCurrent: 0.9, titleBest: 0.9, titleTitles: 0.9 });
  const options = { limit: 2, diversity: 0 };
  const ranked = async (weights: EvidenceWeights) =>
    rank([byWords, byTitle], PROFILE, { ...options, weights });
  expect((await ranked({ titles: 0 })).map(({ job }) => job.id)).toEqual(['words', 'titles']);
  expect((await ranked({ words: 0 })).map(({ job }) => job.id)).toEqual(['titles', 'words']);
  for (const { score, contributions } of await ranked({ words: 0, titles: 2.5 })) {
    expect(contributions.words).toBe(0);
    const logOdds = Object.values(contributions).reduce((sum, part) => sum + part, 0);
    expect(score).toBeCloseTo(1 / (1 + Math.exp(-logOdds)), 6);
  }
  expect(await ranked({ titles: 1 })).toEqual(await rank([byWords, byTitle], PROFILE, options));
});
