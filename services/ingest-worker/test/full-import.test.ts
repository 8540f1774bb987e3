import { type JobPosting, jobId } from '@rolecall/contracts';
import { type Bench, benchEnv, openBench, runImport, untilEnded } from './support/bench.ts';
import { posting } from './support/postings.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench(benchEnv());
});
afterAll(() => bench.close());

/** Postings of a source, by number. */
const feed = (source: string, ...numbers: number[]): JobPosting[] =>
  numbers.map((n) => posting(n, { source }));

const isRetired = async (source: string, n: number) => {
  const job = await bench.index.get(jobId(source, `job-${n}`));
  return job?.retiredAt !== undefined;
};
const retiredOf = (source: string, ...numbers: number[]) =>
  Promise.all(numbers.map((n) => isRetired(source, n)));

it('retires what it does not list, embeds nothing for it, and what comes again is shown again', async () => {
  const source = 'retire';
  const first = await runImport(bench.queue, feed(source, 1, 2, 3, 4), source);
  expect(first).toMatchObject({ status: 'completed', indexed: 4, retired: 0 });
  expect(first).not.toHaveProperty('warning');
  await runImport(bench.queue, feed('neighbour', 1));
  const embedded = bench.embedded();

  expect(await runImport(bench.queue, feed(source, 1, 2, 3), source)).toMatchObject({
    status: 'completed',
    total: 3,
    unchanged: 3,
    retired: 1,
  });
  expect(await retiredOf(source, 1, 4)).toEqual([false, true]);
  expect(await isRetired('neighbour', 1)).toBe(false);

  // Unchanged, by any import.
  const again = await runImport(bench.queue, feed(source, 4));
  expect(again).toMatchObject({ unchanged: 1 });
  expect(again).not.toHaveProperty('retired');
  expect(await isRetired(source, 4)).toBe(false);
  expect(bench.embedded()).toBe(embedded);

  // Changed.
  await runImport(bench.queue, feed(source, 1, 2, 3), source);
  expect(await isRetired(source, 4)).toBe(true);
  await runImport(bench.queue, [posting(4, { source, title: 'Head porter' })]);
  expect(await bench.index.get(jobId(source, 'job-4'))).toMatchObject({ title: 'Head porter' });
  expect(await isRetired(source, 4)).toBe(false);
});

it('retires nothing when more is missing than may be, and says so', async () => {
  const source = 'small';
  await runImport(bench.queue, feed(source, 1, 2, 3, 4, 5), source);
  expect(await runImport(bench.queue, feed(source, 1, 2), source)).toMatchObject({
    status: 'completed',
    unchanged: 2,
    retired: 0,
    warning: 'FULL_IMPORT_SMALL',
  });
  expect(await retiredOf(source, 3, 4, 5)).toEqual([false, false, false]);
});

it('an empty feed retires nothing', async () => {
  const source = 'empty';
  await runImport(bench.queue, feed(source, 1));
  expect(await runImport(bench.queue, [], source)).toMatchObject({
    status: 'completed',
    retired: 0,
    warning: 'FULL_IMPORT_EMPTY',
  });
  expect(await isRetired(source, 1)).toBe(false);
});

it('a feed with too many bad records retires nothing, and one with few spares those it names', async () => {
  const source = 'rejected';
  const all = Array.from({ length: 25 }, (_, n) => n);
  await runImport(bench.queue, feed(source, ...all));
  const bad = await bench.queue.openImport({ requestId: 'test', full: source });
  for (const n of all.slice(0, 17)) await bad.add(n + 1, posting(n, { source }));
  for (const line of [18, 19]) await bad.reject({ line, code: 'LINE_MALFORMED', message: 'Cut off.' });
  await bad.finish();
  expect(await untilEnded(bench.queue, bad.id)).toMatchObject({
    retired: 0,
    warning: 'FULL_IMPORT_REJECTED',
  });

  // One record fails at the producer, one at the worker; repeated ones are no fault, those of another source are.
  const few = await bench.queue.openImport({ requestId: 'test', full: source });
  for (const n of all.slice(0, 22)) await few.add(n + 1, posting(n, { source }));
  for (const n of all.slice(0, 5)) await few.add(n + 101, posting(n, { source }));
  await few.reject({ line: 201, externalId: 'job-22', code: 'POSTING_INVALID', message: 'No title.' });
  await few.add(202, posting(23, { source, title: '<br>' }));
  await few.finish();
  expect(await untilEnded(bench.queue, few.id)).toMatchObject({
    status: 'completed',
    unchanged: 22,
    rejected: 7,
    retired: 1,
  });
  expect(await retiredOf(source, 21, 22, 23, 24)).toEqual([false, false, false, true]);
});

it('rejects postings of another source', async () => {
  const source = 'own';
  expect(await runImport(bench.queue, [...feed(source, 1), ...feed('other', 2)], source)).toMatchObject({
    total: 2,
    indexed: 1,
    rejected: 1,
    retired: 0,
    warning: 'FULL_IMPORT_REJECTED',
    rejections: [{ line: 2, externalId: 'job-2', code: 'POSTING_SOURCE_OTHER' }],
  });
});

it('an interrupted one retires nothing', async () => {
  const source = 'interrupted';
  await runImport(bench.queue, feed(source, 1, 2, 3, 4));
  const writer = await bench.queue.openImport({ requestId: 'test', full: source });
  for (const n of [1, 2, 3]) await writer.add(n, posting(n, { source }));
  await writer.abort('IMPORT_INTERRUPTED');
  expect(await bench.queue.getImport(writer.id)).toMatchObject({
    status: 'failed',
    error: 'IMPORT_INTERRUPTED',
    retired: 0,
  });
  // Whatever the workers still do of it is done once a later import is.
  await runImport(bench.queue, feed('later', 1));
  expect(await isRetired(source, 4)).toBe(false);
});

it('two that overlap: the older retires nothing that the newer saw', async () => {
  const source = 'overlap';
  await runImport(bench.queue, feed(source, 1, 2, 3, 4));
  const older = await bench.queue.openImport({ requestId: 'test', full: source });
  const newer = await bench.queue.openImport({ requestId: 'test', full: source });
  for (const n of [1, 2, 4, 5]) await newer.add(n, posting(n, { source }));
  await newer.finish();
  expect(await untilEnded(bench.queue, newer.id)).toMatchObject({ indexed: 1, retired: 1 });
  for (const n of [1, 2, 3]) await older.add(n, posting(n, { source }));
  await older.finish();
  expect(await untilEnded(bench.queue, older.id)).toMatchObject({ unchanged: 3, retired: 0 });
  // 3 was gone by the newer; 4 and 5 are unknown to the older.
  expect(await retiredOf(source, 1, 2, 3, 4, 5)).toEqual([false, false, true, false, false]);
});

it('what a plain import brings meanwhile stays, new or unchanged', async () => {
  const source = 'meanwhile';
  await runImport(bench.queue, feed(source, 1, 2, 3, 4));
  const full = await bench.queue.openImport({ requestId: 'test', full: source });
  for (const n of [1, 2]) await full.add(n, posting(n, { source }));
  expect(await runImport(bench.queue, feed(source, 3, 5))).toMatchObject({ indexed: 1, unchanged: 1 });
  await full.finish();
  expect(await untilEnded(bench.queue, full.id)).toMatchObject({ status: 'completed', retired: 1 });
  expect(await retiredOf(source, 3, 4, 5)).toEqual([false, true, false]);
});
