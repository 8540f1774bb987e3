import { randomUUID } from 'node:crypto';
import { createError } from '@rolecall/contracts';
import {
  closeAll,
  eventually,
  gate,
  importPostings,
  indexAll,
  openBullQueue,
  openQueue,
  openRedis,
  openWorker,
  posting,
  queueSettings,
  untilStatus,
} from './support/bench.ts';

afterEach(closeAll);

it('an import that waits is cancelled and leaves nothing behind, and others stay', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  await queue.admin.pause();
  const kept = await importPostings(queue, 3);
  const id = await importPostings(queue, 130);
  expect(await queue.deleteImport(id)).toBe(true);
  expect(await queue.getImport(id)).toBeUndefined();
  expect(await queue.deleteImport(id)).toBe(false);
  expect(await openRedis(settings).keys(`${settings.QUEUE_PREFIX}*${id}*`)).toEqual([]);

  const indexed: string[] = [];
  await queue.admin.resume();
  openWorker(settings, async (batch, signal) => {
    indexed.push(batch.importId);
    return indexAll(batch, signal);
  });
  await untilStatus(queue, kept, 'completed');
  expect(new Set(indexed)).toEqual(new Set([kept]));
});

it('a batch in hand is waited for, and a failed one is not tried again', async () => {
  const settings = queueSettings({ INGEST_BACKOFF_MS: 60_000 });
  const queue = openQueue(settings);
  const begun = gate();
  const failing = gate();
  openWorker(settings, async () => {
    begun.open();
    await failing.opened;
    throw createError('INTERNAL');
  });
  const id = await importPostings(queue, 1);
  await begun.opened;
  const deleted = queue.deleteImport(id);
  failing.open();
  expect(await deleted).toBe(true);
  const counts = await openBullQueue(settings).getJobCounts();
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(0);
});

it('one that a worker does not let go of is not forgotten, and its other batches are cancelled', async () => {
  const settings = queueSettings({ QUEUE_BATCH_POSTINGS: 1 });
  const queue = openQueue(settings);
  const done = gate();
  let taken = 0;
  openWorker(settings, async (batch, signal) => {
    taken += 1;
    await done.opened;
    return indexAll(batch, signal);
  });
  const id = await importPostings(queue, 10);
  await eventually(async () => taken === 2);
  await expect(queue.deleteImport(id)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
  expect(await queue.getImport(id)).toMatchObject({ status: 'running' });
  done.open();
  expect(await queue.deleteImport(id)).toBe(true);
  expect(taken).toBe(2);
}, 20_000);

it('one that is being written is left alone', async () => {
  const queue = openQueue(queueSettings());
  const writer = await queue.openImport({ requestId: 'test' });
  await writer.add(1, posting(1));
  await expect(queue.deleteImport(writer.id)).rejects.toMatchObject({ code: 'IMPORT_RUNNING' });
  await writer.finish();
  expect(await queue.deleteImport(writer.id)).toBe(true);
});

it('dead letters go with their import', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  openWorker(settings, () => {
    throw createError('INDEX_REJECTED');
  });
  const id = await importPostings(queue, 65);
  await eventually(async () => (await queue.admin.state()).deadLetters === 2);
  expect(await queue.deleteImport(id)).toBe(true);
  expect((await queue.admin.state()).deadLetters).toBe(0);
});

it('a full import that is deleted is under way no more', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test', full: 'test' });
  await writer.add(1, posting(1));
  await writer.finish();
  expect(await queue.deleteImport(writer.id)).toBe(true);
  expect(await openRedis(settings).zcard(`${settings.QUEUE_PREFIX}:imports:full`)).toBe(0);
});

it('what is no id of an import is not found', async () => {
  const queue = openQueue(queueSettings());
  for (const id of [randomUUID(), '*']) expect(await queue.deleteImport(id)).toBe(false);
});
