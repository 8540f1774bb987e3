import type { RetrievalHit } from '@rolecall/contracts';
import { buildQuery, rank } from '../src/index.ts';

const leg = (...ids: string[]): RetrievalHit[] =>
  ids.map((id) => ({ job: { id, source: 'test', externalId: id, title: id }, score: 0.5 }));

it('cuts to the limit and numbers from 1', () => {
  const ranked = rank({ dense: leg('a', 'b', 'c'), sparse: leg('a', 'c') }, { limit: 2 });
  expect(ranked.map(({ rank, job }) => [rank, job.id])).toEqual([
    [1, 'a'],
    [2, 'c'],
  ]);
});

it('scores a job that leads both legs 1, and nothing lower than 0', () => {
  const ranked = rank({ dense: leg('a', 'b'), sparse: leg('a') }, { limit: 10 });
  expect(ranked[0]?.score).toBe(1);
  expect(ranked[1]?.score).toBeGreaterThan(0);
  expect(ranked[1]?.score).toBeLessThan(1);
});

it('gives an empty list when nothing was retrieved', () => {
  expect(rank({ dense: [], sparse: [] }, { limit: 10 })).toEqual([]);
});

it('asks BM25 with the first 80 words and the vectors with the whole resume', () => {
  const words = Array.from({ length: 200 }, (_, index) => `w${index}`);
  const query = buildQuery(`  ${words.join(' \n ')}`);
  expect(query.sparse.split(' ')).toEqual(words.slice(0, 80));
  expect(query.dense).toContain('w199');
});
