import { createError } from '@rolecall/contracts';
import type { DeliveredBatch, ImportQueue, ProcessBatch } from '../src/index.ts';
import {
  closeAll,
  eventually,
  gate,
  importPostings,
  indexAll,
  openQueue,
  openRedis,
  openWorker,
  posting,
  queueSettings,
  untilStatus,
} from './support/bench.ts';

afterEach(closeAll);

const openFull = (queue: ImportQueue) => queue.openImport({ requestId: 'test', full: 'test' });

/** Writes a full import of `count` postings. */
async function importAll(queue: ImportQueue, count: number): Promise<string> {
  const writer = await openFull(queue);
  for (let n = 1; n <= count; n++) await writer.add(n, posting(n));
  await writer.finish();
  return writer.id;
}

/** Takes every posting as new, and says that three were retired. */
const retireThree: ProcessBatch = async (batch, signal) =>
  batch.retire ? { indexed: 0, unchanged: 0, rejections: [], retired: 3 } : indexAll(batch, signal);

it('retires once every other batch is accounted for, tried again or not, and completes after that', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const id = await importAll(queue, 150);
  const { opened, open } = gate();
  const taken: DeliveredBatch[] = [];
  let failures = 2;
  openWorker(settings, async (batch, signal) => {
    taken.push(batch);
    if (batch.retire === undefined) {
      await opened;
      if (failures-- > 0) throw createError('INDEX_UNAVAILABLE');
    }
    return retireThree(batch, signal);
  });
  await untilStatus(queue, id, 'running');
  open();
  const done = await untilStatus(queue, id, 'completed');
  expect(done).toMatchObject({ total: 150, indexed: 150, retired: 3, failed: 0 });
  expect(done).not.toHaveProperty('warning');
  expect(taken.at(-1)).toMatchObject({ postings: [], retire: { source: 'test' }, openedAt: done.createdAt });
  expect(taken.filter(({ retire }) => retire)).toHaveLength(1);
});

it('retires nothing when a batch is a dead letter, also once that is replayed', async () => {
  const settings = queueSettings({ INGEST_ATTEMPTS: 1 });
  const queue = openQueue(settings);
  let broken = true;
  openWorker(settings, (batch, signal) => {
    if (batch.retire) throw new Error('not asked');
    if (broken) throw createError('INDEX_REJECTED');
    return indexAll(batch, signal);
  });
  const id = await importAll(queue, 3);
  expect(await untilStatus(queue, id, 'failed')).toMatchObject({ failed: 3, error: 'INDEX_REJECTED' });
  await eventually(async () => (await queue.getImport(id))?.warning !== undefined);
  broken = false;
  await eventually(async () => (await queue.admin.deadLetters.replayImport(id)).handled === 1);
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({
    indexed: 3,
    failed: 0,
    retired: 0,
    warning: 'FULL_IMPORT_FAILED',
  });
});

it('is failed when the retiring itself is given up, and completes when that is replayed', async () => {
  const settings = queueSettings({ INGEST_ATTEMPTS: 2 });
  const queue = openQueue(settings);
  let broken = true;
  openWorker(settings, (batch, signal) => {
    if (batch.retire && broken) throw createError('INDEX_TIMEOUT');
    return retireThree(batch, signal);
  });
  const id = await importAll(queue, 3);
  expect(await untilStatus(queue, id, 'failed')).toMatchObject({
    indexed: 3,
    failed: 0,
    retired: 0,
    error: 'INDEX_TIMEOUT',
  });
  broken = false;
  await eventually(async () => (await queue.admin.deadLetters.replayImport(id)).handled === 1);
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({ indexed: 3, retired: 3 });
});

it('an interrupted one has no last batch, and its end is known', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const writer = await openFull(queue);
  await writer.add(1, posting(1));
  await writer.abort('IMPORT_INTERRUPTED');
  let marks: boolean | undefined;
  openWorker(settings, async (batch, signal) => {
    if (batch.importId !== writer.id) marks = batch.marksSeen;
    else if (batch.retire) throw new Error('not asked');
    return indexAll(batch, signal);
  });
  const plain = await importPostings(queue, 1);
  await untilStatus(queue, plain, 'completed');
  expect(marks).toBe(false);
  expect(await queue.getImport(writer.id)).toMatchObject({ status: 'failed', retired: 0 });
});

it('while it is under way, batches of other imports mark what is unchanged; openings are all different', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const marks = new Map<string, boolean>();
  openWorker(settings, (batch, signal) => {
    marks.set(batch.importId, batch.marksSeen);
    return retireThree(batch, signal);
  });
  const before = await importPostings(queue, 1);
  await untilStatus(queue, before, 'completed');
  const full = await openFull(queue);
  const during = await importPostings(queue, 1);
  await untilStatus(queue, during, 'completed');
  await full.add(1, posting(1));
  await full.finish();
  await untilStatus(queue, full.id, 'completed');
  const after = await importPostings(queue, 1);
  const { createdAt: last } = await untilStatus(queue, after, 'completed');
  expect([before, during, full.id, after].map((id) => marks.get(id))).toEqual([false, true, true, false]);

  const writers = await Promise.all(Array.from({ length: 20 }, () => openFull(queue)));
  const imports = await Promise.all(writers.map(({ id }) => queue.getImport(id)));
  const openings = imports.map((found) => String(found?.createdAt));
  expect(new Set(openings).size).toBe(20);
  for (const opening of openings) expect(opening > last).toBe(true);
  const full0 = await openRedis(settings).pttl(`${settings.QUEUE_PREFIX}:imports:full`);
  expect(full0).toBeGreaterThan(0);
});
