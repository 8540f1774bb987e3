import { filledIndex, posting } from './support/index-under-test.ts';

/** The openings of imports, in order. */
const at = (day: number) => `2026-01-0${day + 1}T00:00:00.000Z`;

const seen = (externalId: string, seenAt: string, job = {}) => ({ ...posting(externalId, job), seenAt });
const idOf = (externalId: string) => posting(externalId).job.id;
const SOURCE = 'test';

async function listed(index: Awaited<ReturnType<typeof filledIndex>>): Promise<string[]> {
  const { sparse } = await index.retrieve({ sparse: 'ledger', limit: 100 });
  return sparse.map(({ job }) => job.externalId).sort();
}

test('retires what a full import did not list, once, and leaves the rest', async () => {
  const index = await filledIndex([
    seen('before', at(0)),
    seen('during', at(1)),
    seen('after', at(2)),
    seen('expired', at(0), { validThrough: '2020-01-01' }),
    seen('other', at(0), { source: 'other' }),
  ]);
  const full = { source: SOURCE, before: at(1) };
  expect(await index.countListed(full)).toEqual({ live: 3, unlisted: 1, retired: 0 });
  expect(await index.retireUnlisted(full, 10)).toBe(1);
  expect(await index.retireUnlisted(full, 10)).toBe(0);
  expect(await index.countListed(full)).toEqual({ live: 3, unlisted: 1, retired: 1 });
  expect(await listed(index)).toEqual(['after', 'during', 'other']);
  expect(await index.get(idOf('before'))).toMatchObject({ externalId: 'before', retiredAt: at(1) });
  expect(await index.storedVersions([idOf('before'), idOf('after')])).toEqual(
    new Map([
      [idOf('before'), { contentHash: 'hash of before', retired: true }],
      [idOf('after'), { contentHash: 'hash of after', retired: false }],
    ]),
  );
  // For a later full import it is gone already.
  expect(await index.countListed({ source: SOURCE, before: at(2) })).toMatchObject({ live: 2, unlisted: 1 });
});

test('an older full import retires nothing that a newer one saw, whichever ends first', async () => {
  const index = await filledIndex([seen('a', at(0)), seen('b', at(0)), seen('c', at(0))]);
  const older = { source: SOURCE, before: at(1) };
  const newer = { source: SOURCE, before: at(2) };
  await index.markSeen({ ids: [idOf('a')], seenAt: newer.before }, { reactivate: true });
  // What the older one brings late does not count as less.
  await index.markSeen({ ids: [idOf('a'), idOf('b')], seenAt: older.before }, { reactivate: true });
  expect(await index.retireUnlisted(older, 10)).toBe(1);
  expect(await listed(index)).toEqual(['a', 'b']);
  expect(await index.retireUnlisted(newer, 10)).toBe(1);
  expect(await listed(index)).toEqual(['a']);
});

test('seen again, a posting is listed again, unless it was retired by a later import or is only marked', async () => {
  const index = await filledIndex([seen('a', at(0)), seen('b', at(0))]);
  const ids = [idOf('a'), idOf('b'), idOf('none')];
  await index.retireUnlisted({ source: SOURCE, before: at(2) }, 10);
  await index.markSeen({ ids, seenAt: at(1) }, { reactivate: true });
  await index.markSeen({ ids, seenAt: at(3) }, { reactivate: false });
  expect(await listed(index)).toEqual([]);
  await index.markSeen({ ids: [idOf('a')], seenAt: at(3) }, { reactivate: true });
  expect(await listed(index)).toEqual(['a']);
  expect(await index.get(idOf('a'))).toEqual(posting('a').job);
  await index.markSeen({ ids: [], seenAt: at(3) }, { reactivate: true });
  expect(await index.count()).toBe(2);
});

test('an older delivery does not replace what a later one stored or retired, the same and a newer do', async () => {
  const index = await filledIndex([seen('a', at(2), { title: 'Stored' }), seen('b', at(2))]);
  await index.upsert([seen('a', at(1), { title: 'Older' })]);
  expect(await index.get(idOf('a'))).toMatchObject({ title: 'Stored' });
  await index.upsert([seen('a', at(2), { title: 'Again' })]);
  expect(await index.get(idOf('a'))).toMatchObject({ title: 'Again' });

  await index.retireUnlisted({ source: SOURCE, before: at(4) }, 10);
  await index.upsert([seen('a', at(3), { title: 'Older than its end' })]);
  expect(await listed(index)).toEqual([]);
  // One request for each import.
  await index.upsert([seen('a', at(4)), seen('b', at(5), { title: 'Back' }), seen('c', at(1))]);
  expect(await listed(index)).toEqual(['a', 'b', 'c']);
  expect(await index.get(idOf('b'))).toEqual({ ...posting('b').job, title: 'Back' });
});

test('retires page by page, and sweeps what was retired before a moment', async () => {
  const postings = ['a', 'b', 'c', 'd', 'e'].map((externalId) => seen(externalId, at(0)));
  const index = await filledIndex(postings);
  const full = { source: SOURCE, before: at(1) };
  expect(await index.retireUnlisted(full, 3)).toBe(3);
  await index.upsert([seen('back', at(2))]);
  expect(await index.retireUnlisted(full, 3)).toBe(2);
  expect(await listed(index)).toEqual(['back']);
  expect(await index.removeExpired({ before: new Date(at(1)), limit: 10 })).toBe(0);
  expect(await index.removeExpired({ before: new Date(at(2)), limit: 10 })).toBe(5);
  expect(await index.count()).toBe(1);
});
