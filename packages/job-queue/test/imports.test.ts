import { randomUUID } from 'node:crypto';
import { MAX_BATCH_BYTES } from '../src/ingest-batch.ts';
import { OPEN_IMPORT } from '../src/ledger-scripts.ts';
import {
  closeAll,
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

it('is queued, runs and completes, every posting counted', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const id = await importPostings(queue, 150);
  expect(await queue.getImport(id)).toEqual({
    id,
    status: 'queued',
    total: 150,
    indexed: 0,
    unchanged: 0,
    rejected: 0,
    failed: 0,
    rejections: [],
    createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  });

  const { opened, open } = gate();
  const lines: number[] = [];
  openWorker(settings, async ({ postings, requestId }) => {
    expect(requestId).toBe('test');
    await opened;
    lines.push(...postings.map(({ line }) => line));
    return { indexed: postings.length - 1, unchanged: 1, rejections: [] };
  });
  await untilStatus(queue, id, 'running');
  open();
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({
    total: 150,
    indexed: 147,
    unchanged: 3,
    finishedAt: expect.any(String),
  });
  expect(lines.sort((a, b) => a - b)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
});

it('hands the worker batches of at most 64 postings and a megabyte', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test' });
  // 300 kB of UTF-8 each: three make a batch.
  for (let n = 0; n < 7; n++) await writer.add(n + 1, posting(n, { description: '€'.repeat(100_000) }));
  for (let n = 7; n < 100; n++) await writer.add(n + 1, posting(n));
  await writer.finish();

  const batches: { postings: number; bytes: number }[] = [];
  openWorker(settings, (batch, signal) => {
    const bytes = Buffer.byteLength(JSON.stringify(batch.postings.map((entry) => entry.posting)));
    batches.push({ postings: batch.postings.length, bytes });
    return indexAll(batch, signal);
  });
  expect(await untilStatus(queue, writer.id, 'completed')).toMatchObject({ total: 100, indexed: 100 });
  expect(batches).toHaveLength(4);
  for (const { postings, bytes } of batches) {
    expect(postings).toBeLessThanOrEqual(64);
    expect(bytes).toBeLessThanOrEqual(MAX_BATCH_BYTES + 2 * 64);
  }
});

it('has as many postings in a batch as QUEUE_BATCH_POSTINGS says', async () => {
  const settings = queueSettings({ QUEUE_BATCH_POSTINGS: 10 });
  const queue = openQueue(settings);
  const id = await importPostings(queue, 25);
  const sizes: number[] = [];
  openWorker(settings, (batch, signal) => {
    sizes.push(batch.postings.length);
    return indexAll(batch, signal);
  });
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({ total: 25, indexed: 25 });
  expect(sizes.sort((a, b) => b - a)).toEqual([10, 10, 5]);
});

it('takes the first posting with a source and external id, and rejects later ones', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test' });
  await writer.add(1, posting(1));
  await writer.add(2, posting(1, { title: 'Another wording' }));
  await writer.add(3, posting(1, { source: 'other' }));
  for (let n = 4; n <= 70; n++) await writer.add(n, posting(n));
  await writer.add(71, posting(4)); // In another batch than its first.
  await writer.finish();

  const titles: string[] = [];
  openWorker(settings, (batch, signal) => {
    titles.push(...batch.postings.map((entry) => entry.posting.title));
    return indexAll(batch, signal);
  });
  expect(await untilStatus(queue, writer.id, 'completed')).toMatchObject({
    total: 71,
    indexed: 69,
    rejected: 2,
    rejections: [
      { line: 2, externalId: 'job-1', code: 'POSTING_DUPLICATE' },
      { line: 71, externalId: 'job-4', code: 'POSTING_DUPLICATE' },
    ],
  });
  expect(titles).not.toContain('Another wording');

  const again = await importPostings(queue, 3);
  expect(await untilStatus(queue, again, 'completed')).toMatchObject({ indexed: 3, rejected: 0 });
});

it('keeps the 100 rejections with the lowest lines, and counts all', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test' });
  for (let line = 1; line <= 600; line++) {
    if (line % 2 === 0) await writer.reject({ line, code: 'LINE_MALFORMED', message: 'x'.repeat(2000) });
    else await writer.add(line, posting(line));
  }
  await writer.finish();
  // The worker rejects the postings with lines up to 99.
  openWorker(settings, async ({ postings }) => {
    const bad = postings.filter(({ line }) => line < 100);
    return {
      indexed: postings.length - bad.length,
      unchanged: 0,
      rejections: bad.map(({ line }) => ({ line, code: 'POSTING_INVALID' as const, message: 'No title.' })),
    };
  });

  const done = await untilStatus(queue, writer.id, 'completed');
  expect(done).toMatchObject({ total: 600, indexed: 250, rejected: 350 });
  expect(done.rejections.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, i) => i + 1));
  expect(done.rejections[1]).toEqual({ line: 2, code: 'LINE_MALFORMED', message: 'x'.repeat(500) });
});

it('completes without a worker when nothing is left to index', async () => {
  const queue = openQueue(queueSettings());
  const writer = await queue.openImport({ requestId: 'test' });
  await writer.reject({ line: 1, code: 'LINE_MALFORMED', message: 'Not JSON.' });
  await writer.finish();
  expect(await queue.getImport(writer.id)).toMatchObject({ status: 'completed', total: 1, rejected: 1 });
});

it('fails when its writer aborts, and what was read by then is indexed', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test' });
  for (let n = 1; n <= 70; n++) await writer.add(n, posting(n));
  await writer.abort('IMPORT_INTERRUPTED');
  expect(await queue.getImport(writer.id)).toMatchObject({
    status: 'failed',
    error: 'IMPORT_INTERRUPTED',
    total: 70,
    finishedAt: expect.any(String),
  });

  const { opened, open } = gate();
  let indexed = 0;
  openWorker(settings, async (batch, signal) => {
    indexed += batch.postings.length;
    if (indexed === 70) open();
    return indexAll(batch, signal);
  });
  await opened;
  expect(indexed).toBe(70);
});

it('fails when its writer is gone without a word', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test' });
  expect(await queue.getImport(writer.id)).toMatchObject({ status: 'queued' });
  await openRedis(settings).del(`${settings.QUEUE_PREFIX}:imports:${writer.id}:lease`); // As time would.
  expect(await queue.getImport(writer.id)).toMatchObject({ status: 'failed', error: 'IMPORT_INTERRUPTED' });
});

it.each(['6f3b1a52-98c4-5d0e-8a7d-2f4c9be01d37', 'progress', '', '../*'])(
  'knows no import %p',
  async (id) => {
    expect(await openQueue(queueSettings()).getImport(id)).toBeUndefined();
  },
);

it('leaves no key behind that does not expire', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test' });
  await writer.add(1, posting(1));
  await writer.add(2, posting(1));
  await writer.finish();
  openWorker(settings, indexAll);
  await untilStatus(queue, writer.id, 'completed');

  const redis = openRedis(settings);
  const root = `${settings.QUEUE_PREFIX}:imports:`;
  const keys = await redis.keys(`${root}*`);
  const parts = keys.map((key) => key.slice(root.length).replace(writer.id, '<id>')).sort();
  expect(parts).toEqual(['<id>', '<id>:accounted', '<id>:rejections', 'clock', 'progress']);
  for (const key of keys.filter((key) => key.includes(writer.id))) {
    expect(await redis.pttl(key)).toBeGreaterThan(0);
  }
});

it('takes the id it is given, unless there is an import with it', async () => {
  const queue = openQueue(queueSettings());
  const id = randomUUID();
  const writer = await queue.openImport({ requestId: 'test', id });
  expect(writer.id).toBe(id);
  await writer.add(1, posting(1));
  await expect(queue.openImport({ requestId: 'test', id })).rejects.toMatchObject({ code: 'IMPORT_EXISTS' });
  await writer.finish();
  await expect(queue.openImport({ requestId: 'test', id })).rejects.toMatchObject({ code: 'IMPORT_EXISTS' });
  expect(await queue.getImport(id)).toMatchObject({ status: 'queued', total: 1 });
});

it('an opening that is sent twice, as after a lost reply, makes one import', async () => {
  const settings = queueSettings();
  const redis = openRedis(settings);
  const key = `${settings.QUEUE_PREFIX}:imports:x`;
  const open = (token: string, value: string) =>
    redis.eval(OPEN_IMPORT, 2, key, `${key}:lease`, token, 60_000, 60_000, 'requestId', value);
  expect([await open('a', '1'), await open('a', '2'), await open('b', '3')]).toEqual([1, 1, 0]);
  expect(await redis.hget(key, 'requestId')).toBe('1');
});
