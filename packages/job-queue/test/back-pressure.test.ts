import {
  closeAll,
  importPostings,
  indexAll,
  openBullQueue,
  openQueue,
  openWorker,
  posting,
  queueSettings,
  untilStatus,
} from './support/bench.ts';

afterEach(closeAll);

it('reads no further while too many batches wait', async () => {
  const settings = queueSettings({ QUEUE_MAX_WAITING: 2 });
  const bull = openBullQueue(settings);
  const queue = openQueue(settings);
  const waiting: number[] = [];
  openWorker(settings, async (batch, signal) => {
    waiting.push(await bull.getWaitingCount());
    return indexAll(batch, signal);
  });
  const id = await importPostings(queue, 10 * 64);
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({ indexed: 640 });
  expect(waiting).toHaveLength(10);
  expect(Math.max(...waiting)).toBeLessThanOrEqual(3); // The one on its way may come on top.
});

it('fails an import for which no worker makes room, and loses nothing of what was queued', async () => {
  const settings = queueSettings({ QUEUE_MAX_WAITING: 2, QUEUE_STALL_SECONDS: 1 });
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test' });
  let added = 0;
  const addAll = async () => {
    for (let n = 1; n <= 10 * 64; n++) {
      await writer.add(n, posting(n));
      added = n;
    }
  };
  await expect(addAll()).rejects.toMatchObject({
    code: 'QUEUE_UNAVAILABLE',
    message:
      'The queue is full and no worker has finished a batch for 1 s; is one running, or the queue paused?',
  });
  expect(added).toBeGreaterThanOrEqual(2 * 64);
  await writer.abort('QUEUE_UNAVAILABLE');
  expect(await queue.getImport(writer.id)).toMatchObject({ status: 'failed', error: 'QUEUE_UNAVAILABLE' });

  const lines: number[] = [];
  const bull = openBullQueue(settings);
  const queued = await bull.getWaitingCount();
  expect(queued).toBeGreaterThanOrEqual(2);
  await new Promise<void>((resolve) => {
    openWorker(settings, async (batch, signal) => {
      lines.push(...batch.postings.map(({ line }) => line));
      if (lines.length === queued * 64) resolve();
      return indexAll(batch, signal);
    });
  });
  expect(lines.sort((a, b) => a - b)).toEqual(Array.from({ length: queued * 64 }, (_, i) => i + 1));
});

it('ends a wait for room when the queue is closed', async () => {
  const settings = queueSettings({ QUEUE_MAX_WAITING: 1 });
  const queue = openQueue(settings);
  const full = importPostings(queue, 10 * 64);
  const outcome = expect(full).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
  const bull = openBullQueue(settings);
  while ((await bull.getWaitingCount()) === 0);
  await queue.close();
  await outcome;
});
