import type { JobKey, RetrievalHit } from '@rolecall/contracts';
import fc from 'fast-check';
import { fuse } from '../src/fuse.ts';

const job = (id: string): JobKey => ({ id, source: 'test', externalId: id });
const leg = (...ids: string[]): RetrievalHit[] =>
  ids.map((id, index) => ({ job: job(id), score: 1 - index / 10 }));

it('sums weight / (k + rank) over the legs', () => {
  const fused = fuse(
    { dense: leg('a', 'b'), sparse: leg('b', 'c') },
    {
      k: 60,
      weights: { dense: 1, sparse: 0.5, title: 0, career: 0, headline: 0, titles: 0, keywords: 0 },
    },
  );
  expect(fused.map(({ job }) => job.id)).toEqual(['b', 'a', 'c']);
  expect(fused[0]?.retrieval).toEqual({
    denseRank: 2,
    denseScore: 0.9,
    sparseRank: 1,
    sparseScore: 1,
    fusedScore: 1 / 62 + 0.5 / 61,
  });
  expect(fused[1]?.retrieval).toEqual({ denseRank: 1, denseScore: 1, fusedScore: 1 / 61 });
});

it('breaks ties by id, not by the order the legs came in', () => {
  const ids = (legs: Parameters<typeof fuse>[0]) => fuse(legs).map((candidate) => candidate.job.id);
  expect(ids({ dense: leg('z'), title: leg('a') })).toEqual(['a', 'z']);
  expect(ids({ dense: leg('a'), title: leg('z') })).toEqual(['a', 'z']);
});

it('traces every leg that found a job', () => {
  const [only] = fuse({ title: leg('a'), career: leg('a'), headline: leg('b', 'a') });
  expect(only?.retrieval).toMatchObject({ titleRank: 1, careerRank: 1, headlineRank: 2, headlineScore: 0.9 });
});

it('counts a job that a leg lists twice once, with its better rank', () => {
  const [only] = fuse({ dense: leg('a', 'a'), sparse: [] });
  expect(only?.retrieval).toEqual({ denseRank: 1, denseScore: 1, fusedScore: 1 / 61 });
});

it('keeps every job of both legs once, with scores that never rise', () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 40 });
  fc.assert(
    fc.property(ids, ids, (dense, sparse) => {
      const fused = fuse({ dense: leg(...dense), sparse: leg(...sparse) });
      const found = fused.map((candidate) => candidate.job.id);
      expect(new Set(found)).toEqual(new Set([...dense, ...sparse]));
      expect(found).toHaveLength(new Set(found).size);
      const scores = fused.map((candidate) => candidate.retrieval.fusedScore);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});
