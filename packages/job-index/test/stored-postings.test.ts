import { jobId } from '@rolecall/contracts';
import { carriedFields, createJobIndex, openStoredPostings, storedJob } from '../src/index.ts';
import { MODEL, posting, settings } from './support/index-under-test.ts';

async function filled(count: number) {
  const own = settings();
  const index = createJobIndex(own, MODEL);
  await index.ensure();
  await index.upsert(Array.from({ length: count }, (_, n) => posting(`job ${n}`)));
  return { index, stored: openStoredPostings(own, index.collection) };
}

test('pages are in the order of ids, whole and without the long fields', async () => {
  const { stored } = await filled(25);
  const ids: string[] = [];
  for await (const page of stored.pages(10)) {
    expect(page.length).toBeLessThanOrEqual(10);
    for (const { id, payload } of page) {
      ids.push(id);
      expect(payload).toMatchObject({ title: 'Night porter', contentHash: expect.any(String) });
      expect(payload).not.toHaveProperty('description');
      expect(payload).not.toHaveProperty('analysis');
    }
  }
  expect(new Set(ids).size).toBe(25);
  expect(ids).toEqual([...ids].sort());
  expect(await stored.count()).toBe(25);
});

test('an empty collection has one empty page', async () => {
  const { stored } = await filled(0);
  const pages = [];
  for await (const page of stored.pages(10)) pages.push(page);
  expect(pages).toEqual([[]]);
});

test('what was read out of texts is not carried, what a feed states and unknown fields are', () => {
  const payload = {
    source: 'test',
    title: 'Baker',
    description: 'Bread.',
    workplace: 'remote',
    seniority: 'entry',
    derived: { read: ['workplace'], language: 'en' },
    analysis: {},
    expiresAt: '2026-01-01T00:00:00.000Z',
    copyOf: 'digest',
    contentHash: 'hash',
    bands: [1],
    sketch: '00',
    seenAt: 1_767_225_600_000,
    retiredAt: 1_770_076_800_000,
    later: 'release',
  };
  expect(carriedFields(payload)).toEqual({
    source: 'test',
    title: 'Baker',
    description: 'Bread.',
    seniority: 'entry',
    contentHash: 'hash',
    seenAt: 1_767_225_600_000,
    retiredAt: 1_770_076_800_000,
    later: 'release',
  });
  const id = jobId('test', 'a');
  expect(storedJob({ id, payload })).toEqual({
    contentHash: 'hash',
    job: { id, source: 'test', title: 'Baker', description: 'Bread.', seniority: 'entry' },
    carried: { seenAt: 1_767_225_600_000, retiredAt: 1_770_076_800_000, later: 'release' },
  });
});

test('patching sets and removes fields and keeps the vectors', async () => {
  const { index, stored } = await filled(1);
  const { id } = posting('job 0').job;
  const [before] = await stored.sample(5);
  await stored.patch([{ id, set: { company: 'Hotel', copyOf: 'digest' }, remove: ['title'] }]);
  const payload = (await stored.find([id])).get(id);
  expect(payload).toMatchObject({ company: 'Hotel', copyOf: 'digest' });
  expect(payload).not.toHaveProperty('title');
  expect(await index.get(id)).not.toHaveProperty('copyOf');
  expect((await stored.sample(5))[0]?.vectors).toEqual(before?.vectors);
  expect(await stored.has([id, jobId('test', 'never there')])).toEqual(new Set([id]));
  await stored.remove([id]);
  expect(await stored.find([id])).toEqual(new Map());
});

test('an upsert that replaces something known leaves what has changed meanwhile', async () => {
  const { index } = await filled(0);
  const { id } = posting('a').job;
  const FIRST = '2026-01-01T00:00:00.000Z';
  const SECOND = '2026-01-02T00:00:00.000Z';
  const at = (indexedAt: string, title: string) => [posting('a', { indexedAt, title })];
  const title = async () => (await index.get(id))?.title;
  await index.upsert(at(FIRST, 'first'), { replacing: new Map() });
  expect(await title()).toBe('first');
  await index.upsert(at(SECOND, 'not there any more'), { replacing: new Map() });
  expect(await title()).toBe('first');
  await index.upsert(at(SECOND, 'second'), { replacing: new Map([[id, FIRST]]) });
  expect(await title()).toBe('second');
  await index.upsert(at(SECOND, 'too late'), { replacing: new Map([[id, FIRST]]) });
  expect(await title()).toBe('second');
});

test('a stored pay beyond 2^53, which Qdrant gives as BigInt, is a number again, or a reindex would stop', async () => {
  const own = settings();
  const index = createJobIndex(own, MODEL);
  await index.ensure();
  const salary = { min: 1e17, currency: 'USD', period: 'year' } as const;
  const large = posting('large', { salary });
  await index.upsert([large]);
  const found = await openStoredPostings(own, index.collection).find([large.job.id], { whole: true });
  const { job } = storedJob({ id: large.job.id, payload: found.get(large.job.id) ?? {} });
  expect(job.salary).toEqual(salary);
});
