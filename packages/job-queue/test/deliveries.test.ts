import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
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
  queueSettings,
  untilStatus,
} from './support/bench.ts';

afterEach(closeAll);

it('counts a batch once that is delivered twice at the same time', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const bull = openBullQueue(settings);
  const id = await importPostings(queue, 10);
  const [job] = await bull.getJobs(['wait']);
  if (!job) throw new Error('The batch is not in the queue.');
  await bull.add('batch', job.data, { jobId: 'second-delivery' });

  const both = gate();
  let deliveries = 0;
  openWorker(settings, async (batch, signal) => {
    deliveries += 1;
    if (deliveries === 2) both.open();
    await both.opened;
    return indexAll(batch, signal);
  });
  await untilStatus(queue, id, 'completed');
  await eventually(async () => (await bull.getActiveCount()) === 0);
  expect(deliveries).toBe(2);
  expect(await queue.getImport(id)).toMatchObject({ status: 'completed', total: 10, indexed: 10 });
});

it('does not process a batch again that was counted', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const bull = openBullQueue(settings);
  const id = await importPostings(queue, 10);
  const [job] = await bull.getJobs(['wait']);
  if (!job) throw new Error('The batch is not in the queue.');
  let deliveries = 0;
  openWorker(settings, (batch, signal) => {
    deliveries += 1;
    return indexAll(batch, signal);
  });
  await untilStatus(queue, id, 'completed');

  await bull.add('batch', job.data, { jobId: 'second-delivery', removeOnComplete: true });
  await eventually(async () => (await bull.getJob('second-delivery')) === undefined);
  expect(deliveries).toBe(1);
});

it('tries a batch again that failed', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const id = await importPostings(queue, 10);
  let deliveries = 0;
  openWorker(settings, (batch, signal) => {
    deliveries += 1;
    if (deliveries < 3) throw createError('INDEX_UNAVAILABLE');
    return indexAll(batch, signal);
  });
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({ indexed: 10, failed: 0 });
  expect(deliveries).toBe(3);
});

it('keeps a batch with its data as a dead letter after the last attempt, and repairs the import when it is retried', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const bull = openBullQueue(settings);
  const id = await importPostings(queue, 70);
  let isDown = true;
  openWorker(settings, (batch, signal) => {
    if (isDown && batch.batch === 0) throw createError('EMBEDDING_UNAVAILABLE');
    return indexAll(batch, signal);
  });
  expect(await untilStatus(queue, id, 'failed')).toMatchObject({
    error: 'EMBEDDING_UNAVAILABLE',
    total: 70,
    indexed: 6,
    failed: 64,
    finishedAt: expect.any(String),
  });
  const [letter] = await eventually(async () => {
    const failed = await bull.getFailed();
    return failed.length > 0 && failed;
  });
  expect(letter).toMatchObject({ attemptsMade: 3, data: { importId: id, batch: 0, requestId: 'test' } });
  expect(letter?.data.postings).toHaveLength(64);

  isDown = false;
  await letter?.retry();
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({ total: 70, indexed: 70, failed: 0 });
});

it('gives up a batch that lost its worker too often', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const bull = openBullQueue(settings);
  const id = await importPostings(queue, 5);
  const [job] = await bull.getJobs(['wait']);
  // What BullMQ writes once a job has stalled more often than allowed.
  await openRedis(settings).hset(
    bull.toKey(job?.id as string),
    'defa',
    'job stalled more than allowable limit',
  );
  openWorker(settings, indexAll);
  expect(await untilStatus(queue, id, 'failed')).toMatchObject({ error: 'INTERNAL', total: 5, failed: 5 });
  expect(await bull.getFailedCount()).toBe(1);
});

it('gives the batch of a killed worker to another', async () => {
  const settings = queueSettings({ INGEST_LOCK_MS: 1000 });
  const queue = openQueue(settings);
  const id = await importPostings(queue, 5);
  const stuck = fork(fileURLToPath(new URL('./support/stuck-worker.ts', import.meta.url)), {
    env: { ...process.env, QUEUE_SETTINGS: JSON.stringify(settings) },
    execArgv: [],
  });
  await once(stuck, 'message'); // It has the batch.
  stuck.kill('SIGKILL');
  openWorker(settings, indexAll);
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({ indexed: 5 });
});

it('finishes the batches at hand before it closes', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const id = await importPostings(queue, 5);
  const taken = gate();
  const { opened, open } = gate();
  const worker = openWorker(settings, async (batch, signal) => {
    taken.open();
    await opened;
    return indexAll(batch, signal);
  });
  await taken.opened;
  const closed = worker.close();
  open();
  await closed;
  expect(await queue.getImport(id)).toMatchObject({ status: 'completed', indexed: 5 });
});
