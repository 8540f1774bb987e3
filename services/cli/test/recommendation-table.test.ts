import type { Contributions, RankingFeatures, RecommendResponse } from '@rolecall/contracts';
import { recommendationTable } from '../src/recommendation-table.ts';

const answer = (...jobs: object[]): RecommendResponse => ({
  requestId: 'r',
  recommendationId: 'x',
  recommendations: jobs.map((job, index) => ({
    rank: index + 1,
    score: 0.5,
    band: 'good',
    explanation: 'The resume has the same title (baker).',
    reasons: [],
    job: { id: 'x', source: 'test', externalId: 'x', title: 'Baker', ...job },
    similarPostings: 0,
    retrieval: { fusedScore: 0.5 },
    // The table shows neither.
    features: {} as RankingFeatures,
    contributions: {} as Contributions,
  })),
  applied: { limit: 10, filters: {}, weights: {}, showUnmet: false },
  vetoed: { licence: 0, degree: 0 },
  warnings: [],
  timings: { extractMs: 0, embedMs: 0, retrieveMs: 0, rankMs: 0, totalMs: 0 },
  versions: {
    api: '0',
    model: 'm',
    collection: 'c',
    ranker: 'r',
    domainClassifier: 'd',
    taxonomy: 't',
  },
});

it('shows rank, score, title, company and place, and a dash for what is not stated', () => {
  const table = recommendationTable(
    answer({ company: 'Mill', location: 'Cork' }, { workplace: 'remote' }),
    100,
  );
  expect(table).toMatch(/│\s*1 │\s*0\.500 │ Baker\s+│ Mill\s+│ Cork/);
  expect(table).toMatch(/│\s*2 │\s*0\.500 │ Baker\s+│ –\s+│ Remote/);
});

it('says below each job how good a match it is, and why', () => {
  expect(recommendationTable(answer({}), 100)).toMatch(
    /│\s+good │ The resume has the same title \(baker\)\.\s+│/,
  );
});

it('draws no lines between jobs', () => {
  const lines = recommendationTable(answer({}, {}), 100).split('\n');
  expect(lines).toHaveLength(7);
  expect(lines.slice(1, -1).every((line) => line.startsWith('│'))).toBe(true);
});

it('stays within the terminal', () => {
  const long = 'Very long words '.repeat(12);
  const table = recommendationTable(answer({ title: long, company: long, location: long }), 100);
  expect(Math.max(...table.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});
