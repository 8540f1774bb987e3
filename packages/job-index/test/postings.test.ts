import type { Job } from '@rolecall/contracts';
import { filledIndex, posting } from './support/index-under-test.ts';

const LONE_SURROGATE = '\ud800';

const COMPLETE: Partial<Job> = {
  company: 'Hôtel d’Été',
  location: 'Lyon, France',
  url: 'https://example.org/jobs/1',
  postedAt: '2026-01-01',
  validThrough: '2999-12-31',
  employmentType: 'part_time',
  workplace: 'on_site',
  seniority: 'entry',
  skills: ['Ledger keeping', 'French'],
  salary: { min: 14.5, max: 16, currency: 'EUR', period: 'hour' },
  derived: {
    read: ['salary'],
    salaryPerYear: { min: 30_160, max: 33_280, currency: 'EUR' },
    place: { city: 'Lyon', country: 'FR' },
    language: 'fr',
  },
};

test('get returns a stored posting whole, and nothing for an unknown id', async () => {
  const complete = posting('complete', COMPLETE);
  const bare = posting('bare');
  const index = await filledIndex([complete, bare]);
  expect(await index.get(complete.job.id)).toEqual(complete.job);
  expect(await index.get(bare.job.id)).toEqual(bare.job);
  expect(await index.get(posting('unknown').job.id)).toBeUndefined();
});

test('a second upsert of the same id replaces the posting', async () => {
  const index = await filledIndex([posting('a', COMPLETE)]);
  const changed = { ...posting('a', { title: 'Concierge' }), contentHash: 'changed' };
  await index.upsert([changed]);
  expect(await index.count()).toBe(1);
  expect(await index.get(changed.job.id)).toEqual(changed.job);
  expect(await index.storedVersions([changed.job.id])).toEqual(
    new Map([[changed.job.id, { contentHash: 'changed', retired: false }]]),
  );
});

test('the last of equal ids in a batch wins', async () => {
  const last = posting('a', { title: 'Concierge' });
  const index = await filledIndex([posting('a'), last]);
  expect(await index.count()).toBe(1);
  expect(await index.get(last.job.id)).toEqual(last.job);
});

test('remove says whether the posting was there', async () => {
  const { job } = posting('a');
  const index = await filledIndex([posting('a'), posting('b')]);
  expect(await index.remove(job.id)).toBe(true);
  expect(await index.remove(job.id)).toBe(false);
  expect(await index.get(job.id)).toBeUndefined();
  expect(await index.count()).toBe(1);
});

test('storedVersions names the postings that are there and only those', async () => {
  const index = await filledIndex([posting('a'), posting('b')]);
  const ids = ['a', 'b', 'c'].map((externalId) => posting(externalId).job.id);
  const hashes = await index.storedVersions(ids);
  expect(Object.fromEntries(hashes)).toEqual({
    [posting('a').job.id]: { contentHash: 'hash of a', retired: false },
    [posting('b').job.id]: { contentHash: 'hash of b', retired: false },
  });
  expect(await index.storedVersions([])).toEqual(new Map());
});

test('an empty batch is nothing to do', async () => {
  const index = await filledIndex();
  await index.upsert([]);
  expect(await index.count()).toBe(0);
});

test('a batch larger than Qdrant takes in one request is stored whole', async () => {
  const description = '\u0001印'.repeat(50_000);
  const batch = Array.from({ length: 64 }, (_, n) => posting(`long ${n}`, { description }));
  const index = await filledIndex(batch);
  expect(await index.count()).toBe(64);
});

test('odd texts are stored as they are, but for lone surrogates', async () => {
  const description = 'null \u0000, emoji 👩‍🚒, rtl \u202e, combining e\u0301, quote " and \\ and \u2028';
  const odd = posting('odd', { title: `Porter${LONE_SURROGATE}`, description, skills: [LONE_SURROGATE] });
  const index = await filledIndex([odd]);
  expect(await index.get(odd.job.id)).toEqual({ ...odd.job, title: 'Porter\ufffd', skills: ['\ufffd'] });
});

test('a posting of stop words and symbols alone is stored', async () => {
  const index = await filledIndex([posting('a', { title: 'The', description: 'and of — !?' })]);
  expect(await index.count()).toBe(1);
});

test('a salary beyond the exact integers stays a number', async () => {
  const salary = { max: 12_345_678_901_234_567_000, currency: 'IDR', period: 'year' } as const;
  const derived = { salaryPerYear: { max: salary.max, currency: 'IDR' } };
  const rich = posting('rich', { salary, derived });
  const index = await filledIndex([rich]);
  expect(await index.get(rich.job.id)).toMatchObject({ salary, derived });
});
