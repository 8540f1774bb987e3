import { createError } from '@rolecall/contracts';
import {
  closeAll,
  eventually,
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

/** A queue whose worker gives up every batch until `outage.over` is set. */
function openFailingQueue() {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const outage = { over: false };
  openWorker(settings, (batch, signal) => {
    if (!outage.over) throw createError('INDEX_REJECTED');
    return indexAll(batch, signal);
  });
  /** Imports and waits until BullMQ has filed every batch. */
  async function bury(count: number): Promise<string> {
    const { deadLetters: before } = await queue.admin.state();
    const id = await importPostings(queue, count);
    await untilStatus(queue, id, 'failed');
    const expected = before + Math.ceil(count / 64);
    await eventually(async () => (await queue.admin.state()).deadLetters === expected);
    return id;
  }
  return { settings, queue, letters: queue.admin.deadLetters, outage, bury };
}

const page = { offset: 0, limit: 10 };

it('lists dead letters by pages, of all imports or of one, without their postings', async () => {
  const { letters, bury } = openFailingQueue();
  const first = await bury(130);
  const second = await bury(1);

  const all = await letters.list(page);
  expect(all.total).toBe(4);
  expect(all.deadLetters[0]).toEqual({
    id: `${second}-0`,
    importId: second,
    batch: 0,
    requestId: 'test',
    postingCount: 1,
    code: 'INDEX_REJECTED',
    reason: 'INDEX_REJECTED: The job index refused the operation.',
    attempts: 3,
    queuedAt: expect.stringMatching(/Z$/),
    failedAt: expect.stringMatching(/Z$/),
  });
  const pages = [];
  for (const offset of [0, 3, 6]) {
    pages.push(...(await letters.list({ offset, limit: 3 })).deadLetters.map(({ id }) => id));
  }
  expect(pages).toEqual(all.deadLetters.map(({ id }) => id));

  const own = await letters.list({ ...page, importId: first });
  expect(own.total).toBe(3);
  expect(own.deadLetters.map(({ importId }) => importId)).toEqual([first, first, first]);
  expect((await letters.list({ importId: first, offset: 2, limit: 10 })).deadLetters).toHaveLength(1);
});

it('shows a dead letter with its postings, and nothing that is none', async () => {
  const { settings, queue, letters, bury } = openFailingQueue();
  const id = await bury(2);
  // For dashboards: where it failed, not where it was filed.
  expect((await openBullQueue(settings).getJob(`${id}-0`))?.stacktrace?.[0]).toContain('queue-admin.test.ts');
  expect((await letters.get(`${id}-0`))?.postings).toMatchObject([
    { line: 1, posting: { externalId: 'job-1' } },
    { line: 2, posting: { externalId: 'job-2' } },
  ]);
  await queue.admin.pause();
  const waiting = await importPostings(queue, 1);
  for (const none of [`${waiting}-0`, `${id}-7`, 'meta', 'failed', '']) {
    expect(await letters.get(none)).toBeUndefined();
    expect(await letters.replay(none)).toBe(false);
    expect(await letters.drop(none)).toBe(false);
  }
  expect(await queue.admin.state()).toMatchObject({ waiting: 1, deadLetters: 1 });
});

it('replays a dead letter with all its attempts, and the import is repaired', async () => {
  const { queue, letters, outage, bury } = openFailingQueue();
  const id = await bury(70);
  expect(await queue.getImport(id)).toMatchObject({ indexed: 0, failed: 70 });

  // In vain: it is a dead letter again, after as many attempts as before, and counted once.
  expect(await letters.replay(`${id}-0`)).toBe(true);
  await eventually(async () => (await letters.get(`${id}-0`))?.attempts === 3);
  expect(await queue.getImport(id)).toMatchObject({ status: 'failed', indexed: 0, failed: 70 });

  outage.over = true;
  expect(await letters.replay(`${id}-0`)).toBe(true);
  await eventually(async () => (await queue.getImport(id))?.indexed === 64);
  expect(await queue.getImport(id)).toMatchObject({ status: 'failed', failed: 6 });
  expect(await letters.replayImport(id)).toEqual({ handled: 1, remaining: 0 });
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({ total: 70, indexed: 70, failed: 0 });
  expect(await letters.list(page)).toEqual({ total: 0, deadLetters: [] });
});

it('queues a dead letter once, however often it is replayed at the same time', async () => {
  const { queue, letters, bury } = openFailingQueue();
  const id = await bury(3);
  await queue.admin.pause();
  const replays = await Promise.all([1, 2, 3, 4].map(() => letters.replay(`${id}-0`)));
  expect(replays.filter(Boolean)).toHaveLength(1);
  expect(await queue.admin.state()).toMatchObject({ waiting: 1, deadLetters: 0 });
});

it('replays a batch that had lost its worker too often, and forgets the losses', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const bull = openBullQueue(settings);
  const id = await importPostings(queue, 5);
  // What BullMQ writes once a job has stalled more often than allowed.
  const losses = { defa: 'job stalled more than allowable limit', stc: 4 };
  await openRedis(settings).hset(bull.toKey(`${id}-0`), losses);
  openWorker(settings, indexAll);
  await untilStatus(queue, id, 'failed');
  await eventually(async () => (await bull.getFailedCount()) === 1);
  await queue.admin.pause();
  expect(await queue.admin.deadLetters.replay(`${id}-0`)).toBe(true);
  expect(await bull.getJob(`${id}-0`)).toMatchObject({ stalledCounter: 0, attemptsMade: 0 });
  await queue.admin.resume();
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({ indexed: 5, failed: 0 });
});

it('drops dead letters, and their postings stay counted as failed', async () => {
  const { queue, letters, bury } = openFailingQueue();
  const id = await bury(130);
  const other = await bury(1);
  expect(await letters.drop(`${id}-1`)).toBe(true);
  expect(await letters.drop(`${id}-1`)).toBe(false);
  expect(await letters.dropImport(id)).toEqual({ handled: 2, remaining: 0 });
  expect(await queue.getImport(id)).toMatchObject({ status: 'failed', total: 130, indexed: 0, failed: 130 });
  expect((await letters.list(page)).deadLetters.map(({ importId }) => importId)).toEqual([other]);
});

it('counts a dropped batch that could not be counted when it was given up', async () => {
  const { settings, queue, letters, bury } = openFailingQueue();
  const id = await bury(3);
  const redis = openRedis(settings);
  const root = `${settings.QUEUE_PREFIX}:imports:${id}`;
  await redis.del(`${root}:accounted`, `${root}:dead`); // As if Redis had been away just then.
  await redis.hset(root, { failed: 0, accounted: 0 });
  expect(await queue.getImport(id)).toMatchObject({ status: 'running', failed: 0 });
  expect(await letters.drop(`${id}-0`)).toBe(true);
  expect(await queue.getImport(id)).toMatchObject({ status: 'failed', error: 'INDEX_REJECTED', failed: 3 });
});

it('pauses and resumes the workers, and counts batches by state', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  await queue.admin.pause();
  openWorker(settings, indexAll);
  const id = await importPostings(queue, 130);
  expect(await queue.admin.state()).toEqual({
    paused: true,
    waiting: 3,
    delayed: 0,
    active: 0,
    deadLetters: 0,
  });
  await queue.admin.resume();
  await untilStatus(queue, id, 'completed');
  await eventually(async () => (await queue.admin.state()).active === 0);
  expect(await queue.admin.state()).toMatchObject({ paused: false, waiting: 0 });
});

it('holds an import back while the paused queue is full', async () => {
  const settings = queueSettings({ QUEUE_MAX_WAITING: 1, QUEUE_STALL_SECONDS: 1 });
  const queue = openQueue(settings);
  await queue.admin.pause();
  await expect(importPostings(queue, 300)).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
});
