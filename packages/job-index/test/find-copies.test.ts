import { createHash } from 'node:crypto';
import type { Job } from '@rolecall/contracts';
import { filledIndex, posting } from './support/index-under-test.ts';

/** A text of its own for each seed. */
const textOf = (seed: number) =>
  Array.from({ length: 120 }, (_, at) => `word${(seed * 7919 + at * at * 31) % 9973}`).join(' ');
const TEXT = textOf(1);

/** A posting about to be stored. */
function incoming(externalId: string, job: Partial<Job> = {}) {
  const { job: made } = posting(externalId, { description: TEXT, ...job });
  return { job: made, contentHash: createHash('sha256').update(JSON.stringify(made)).digest('hex') };
}

type Index = Awaited<ReturnType<typeof filledIndex>>;

/** Stores postings as the worker does, and returns their groups. */
async function store(index: Index, ...batch: ReturnType<typeof incoming>[]): Promise<(string | undefined)[]> {
  const found = await index.findCopies(batch);
  await index.upsert(
    batch.map(({ job, contentHash }, at) => ({
      ...posting(job.externalId, job),
      contentHash,
      ...found[at],
    })),
  );
  const ids = batch.map(({ job }) => job.id);
  const scored = await index.score(ids, { postings: [], titles: [], words: [] });
  return ids.map((id) => scored.get(id)?.analysis.group);
}

test('copies get the group of the first, in the index and within a batch', async () => {
  const index = await filledIndex();
  const [first, city, other] = await store(
    index,
    incoming('a', { title: 'Porter, Erie', location: 'Erie, PA' }),
    incoming('b', { title: 'Porter, York', location: 'York, PA' }),
    incoming('c', { title: 'Porter, York', location: 'York, PA', description: textOf(2) }),
  );
  expect(first).toMatch(/^[0-9a-f-]{36}:/);
  expect(city).toBe(first);
  expect(other).not.toBe(first);
  expect(
    await store(
      index,
      incoming('d', { title: 'Porter', source: 'other', description: `${TEXT} and one more sentence` }),
      incoming('e', { title: 'Chef' }),
    ),
  ).toEqual([first, expect.not.stringContaining(String(first))]);
});

test('stored again, a posting keeps its group; changed, it leaves it, and the others stay', async () => {
  const index = await filledIndex();
  const [group] = await store(index, incoming('a'));
  expect(await store(index, incoming('b'))).toEqual([group]);
  expect(await store(index, incoming('a'))).toEqual([group]);
  expect(await store(index, incoming('a'), incoming('b'))).toEqual([group, group]);

  // The first of the group becomes another job; a copy that comes later joins those that stayed.
  const [left] = await store(index, incoming('a', { description: textOf(3) }));
  expect(left).not.toBe(group);
  expect(await store(index, incoming('c'))).toEqual([group]);
});

test('a group outlives its first posting', async () => {
  const index = await filledIndex();
  const first = incoming('a');
  const [group] = await store(index, first, incoming('b'));
  await index.remove(first.job.id);
  expect(await store(index, incoming('c'))).toEqual([group]);
  expect(await store(index, first)).toEqual([group]);
});

test('texts that are too short to tell are no copies, and no posting is no request', async () => {
  const index = await filledIndex();
  const short = { description: 'Apply on our website.' };
  const [a, b] = await store(index, incoming('a', short), incoming('b', short));
  expect(a).not.toBe(b);
  expect(await index.findCopies([])).toEqual([]);
});
