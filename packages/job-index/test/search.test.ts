import type { Job } from '@rolecall/contracts';
import { jobId } from '@rolecall/contracts';
import fc from 'fast-check';
import { compileFilters, type JobIndex, type Page, type Position } from '../src/index.ts';
import { filledIndex, posting } from './support/index-under-test.ts';

const EAST = Float32Array.from([1, 0, 0, 0]);

/** All pages, one after the other. */
async function allPages<Item>(page: (after?: Position) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: Position | undefined, first = true; first || after; first = false) {
    const { items: some, next } = await page(after);
    items.push(...some);
    after = next;
  }
  return items;
}

/** Searches by a vector and words. */
const search =
  (index: JobIndex, { vector = EAST, words = 'porter', limit = 10 } = {}) =>
  (after?: Position) =>
    index.search({ vector, words, limit, after });

const names = (hits: readonly { job: { externalId: string } }[]) => hits.map(({ job }) => job.externalId);

const GONE: [string, Partial<Job>][] = [['expired', { validThrough: '2026-01-01' }]];

test('what is first by meaning of title and text and by words has a score of 1', async () => {
  const index = await filledIndex([
    posting('all', { title: 'Harbour pilot' }, [1, 0, 0, 0]),
    posting('meaning', { title: 'Steers' }, [0.9, 0.4, 0, 0]),
    posting('words', { title: 'Pilot of planes' }, [0, 0, 0, 1]),
  ]);
  const { items } = await search(index, { words: 'harbour pilots' })();
  expect(names(items).sort()).toEqual(['all', 'meaning', 'words']);
  expect(names(items)[0]).toBe('all');
  expect(items[0]?.score).toBeCloseTo(1, 5);
  for (const { score } of items.slice(1)) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThan(1);
  }
  expect(items[0]?.job).toMatchObject({ title: 'Harbour pilot', source: 'test' });
});

test('pages of a search fit together, whatever their size, also where scores are equal', async () => {
  const twins = Array.from({ length: 23 }, (_, i) =>
    posting(`twin-${i}`, {}, i < 12 ? [1, 0, 0, 0] : [0, 1, 0, 0]),
  );
  const index = await filledIndex(twins);
  const whole = (await search(index, { limit: 100 })()).items;
  expect(whole).toHaveLength(23);
  for (const limit of [1, 4, 22, 23, 24]) {
    expect(await allPages(search(index, { limit }))).toEqual(whole);
  }
});

test('neither expired nor retired postings are found by search, list or likeness', async () => {
  const index = await filledIndex([
    posting('open'),
    ...GONE.map(([id, fields]) => posting(id, fields)),
    posting('retired'),
  ]);
  await index.markSeen(
    { ids: [jobId('test', 'open')], seenAt: '2026-02-02T00:00:00.000Z' },
    { reactivate: false },
  );
  await index.retireUnlisted({ source: 'test', before: '2026-02-01T00:00:00.000Z' }, 10);
  expect(names((await search(index)()).items)).toEqual(['open']);
  expect((await index.listNewest({ limit: 10 })).items.map(({ externalId }) => externalId)).toEqual(['open']);
  expect(names((await index.similar({ id: jobId('test', 'retired'), limit: 10 })) ?? [])).toEqual(['open']);
  expect(await index.estimateCount()).toBeLessThanOrEqual(3);
});

test('an empty index has nothing to find', async () => {
  const index = await filledIndex();
  expect(await search(index)()).toEqual({ items: [] });
  expect(await index.listNewest({ limit: 3 })).toEqual({ items: [] });
  expect(await index.similar({ id: jobId('test', 'x'), limit: 3 })).toBeUndefined();
  expect(await index.estimateCount()).toBe(0);
});

test('the newest come first, then those of unknown date, and dates far ahead count as unknown', async () => {
  const index = await filledIndex([
    posting('old', { postedAt: '2020-05-01' }),
    posting('undated'),
    posting('impossible', { postedAt: '2026-02-30' }),
    posting('new', { postedAt: '2026-01-02T10:00:00+02:00' }),
    posting('newer', { postedAt: '2026-01-02T09:00:00Z' }),
    posting('ahead', { postedAt: '2999-01-01' }),
  ]);
  const { items } = await index.listNewest({ limit: 10 });
  const ids = items.map(({ externalId }) => externalId);
  expect(ids.slice(0, 3)).toEqual(['newer', 'new', 'old']);
  expect(ids.slice(3).sort()).toEqual(['ahead', 'impossible', 'undated']);
});

test('pages of the newest fit together, however many share a moment', async () => {
  const moment = fc.constantFrom(
    undefined,
    '2026-01-02',
    '2026-01-02T00:00:00Z',
    '2026-01-03',
    '2026-01-03T12:00:00.000001Z',
    '2026-01-03T12:00:00.000002Z',
    '1969-12-31T23:59:59.999999Z',
    '0001-01-01',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(moment, { maxLength: 25 }),
      fc.integer({ min: 1, max: 8 }),
      async (moments, limit) => {
        const index = await filledIndex(
          moments.map((postedAt, i) => posting(`${i}`, postedAt === undefined ? {} : { postedAt })),
        );
        const listed = await allPages((after) => index.listNewest({ limit, after }));
        expect(listed.map(({ externalId }) => externalId).sort()).toEqual(
          moments.map((_, i) => `${i}`).sort(),
        );
        const times = listed.map(({ postedAt }) =>
          postedAt === undefined ? -Infinity : Date.parse(postedAt),
        );
        expect(times).toEqual([...times].sort((a, b) => (a === b ? 0 : b - a)));
        expect(await allPages((after) => index.listNewest({ limit: 100, after }))).toEqual(listed);
      },
    ),
    { numRuns: 5 },
  );
}, 60_000);

test('a page goes on where the posting it comes behind has gone', async () => {
  const index = await filledIndex(
    Array.from({ length: 6 }, (_, i) => posting(`${i}`, { postedAt: '2026-01-02' })),
  );
  const first = await index.listNewest({ limit: 3 });
  const rest = await index.listNewest({ limit: 3, after: first.next });
  await index.remove(first.next?.id ?? '');
  expect(await index.listNewest({ limit: 3, after: first.next })).toEqual(rest);
});

test('filters hold for search, list, likeness and count', async () => {
  const index = await filledIndex([
    posting('one', { workplace: 'remote' }),
    posting('two', { workplace: 'remote', postedAt: '2026-01-01' }),
    posting('three', { workplace: 'hybrid', postedAt: '2026-01-01' }),
    posting('four', { postedAt: '2026-01-02' }),
  ]);
  const filters = compileFilters({ workplace: ['remote'] }, new Date());
  const { items } = await index.search({ vector: EAST, words: 'porter', filters, limit: 10 });
  expect(names(items).sort()).toEqual(['one', 'two']);
  const listed = await allPages((after) => index.listNewest({ filters, limit: 1, after }));
  expect(listed.map(({ externalId }) => externalId)).toEqual(['two', 'one']);
  const similar = await index.similar({ id: jobId('test', 'four'), filters, limit: 10 });
  expect(names(similar ?? []).sort()).toEqual(['one', 'two']);
  expect(await index.estimateCount({ filters })).toBe(2);
});

test('what is similar is so by the whole text and by the title, best first', async () => {
  const index = await filledIndex([
    posting('one', {}, [1, 0, 0, 0]),
    posting('both', {}, [0.9, 0.1, 0, 0], [0.9, 0.1, 0, 0]),
    posting('title', {}, [0, 1, 0, 0], [1, 0, 0, 0]),
    posting('neither', {}, [0, 0, 1, 0]),
  ]);
  const similar = await index.similar({ id: jobId('test', 'one'), limit: 10 });
  expect(names(similar ?? [])).toEqual(['both', 'title', 'neither']);
  expect(similar?.map(({ score }) => Number(score.toFixed(2)))).toEqual([0.99, 0.5, 0]);
  expect(names((await index.similar({ id: jobId('test', 'one'), limit: 1 })) ?? [])).toEqual(['both']);
});

test('copies of a posting are not similar to it, and of other copies one stands for all', async () => {
  const copyOf = (group: string, externalId: string) => ({ ...posting(externalId), group });
  const index = await filledIndex([
    copyOf('a', 'one'),
    copyOf('a', 'copy of one'),
    copyOf('b', 'two'),
    copyOf('b', 'copy of two'),
    copyOf('c', 'three'),
  ]);
  const similar = names((await index.similar({ id: jobId('test', 'one'), limit: 10 })) ?? []);
  expect(similar).toHaveLength(2);
  expect(similar).toContain('three');
});
