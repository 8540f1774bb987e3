import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { FEEDBACK_ACTIONS, type FeedbackEvent } from '@rolecall/contracts';
import { closeAll, openStore, readAll } from './support/store.ts';

afterEach(closeAll);

const DAY_MS = 24 * 60 * 60 * 1000;

const event = (fields: Partial<FeedbackEvent> = {}): FeedbackEvent => ({
  jobId: randomUUID(),
  action: 'opened',
  ...fields,
});

it('what was recorded is read as it came, with its time', async () => {
  const { store } = openStore();
  const recommendationId = randomUUID();
  const events = FEEDBACK_ACTIONS.map((action, i) => event({ action, ...(i > 0 && { rank: i }) }));
  const before = Date.now();
  expect(await store.record({ recommendationId, events })).toEqual({ recorded: 5, repeated: 0 });
  const records = await readAll(store);
  expect(records.map(({ at: _, ...record }) => record)).toEqual(
    expect.arrayContaining(events.map((one) => ({ recommendationId, ...one }))),
  );
  expect(records).toHaveLength(5);
  for (const { at } of records) {
    expect(Date.parse(at)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(at)).toBeLessThanOrEqual(Date.now());
  }
});

it('the same event is kept once, as it came first, within a request and between two', async () => {
  const { store } = openStore();
  const recommendationId = randomUUID();
  const jobId = randomUUID();
  const twice = [event({ jobId, rank: 1 }), event({ jobId, rank: 2 })];
  expect(await store.record({ recommendationId, events: twice })).toEqual({ recorded: 1, repeated: 1 });
  const again = { recommendationId: recommendationId.toUpperCase(), events: [event({ jobId, rank: 3 })] };
  expect(await store.record(again)).toEqual({ recorded: 0, repeated: 1 });
  const other = [event({ jobId: jobId.toUpperCase(), rank: 3 }), event({ jobId, action: 'saved' })];
  expect(await store.record({ recommendationId, events: other })).toEqual({ recorded: 1, repeated: 1 });
  expect(await readAll(store)).toMatchObject([
    { recommendationId, jobId, action: 'opened', rank: 1 },
    { recommendationId, jobId, action: 'saved' },
  ]);
});

it('events recorded at the same moment count once each, however many send them', async () => {
  const { store } = openStore();
  const recommendationId = randomUUID();
  const events = [event(), event({ action: 'applied' })];
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => store.record({ recommendationId, events })),
  );
  expect(answers.reduce((sum, { recorded }) => sum + recorded, 0)).toBe(2);
  expect(await readAll(store)).toHaveLength(2);
});

it('forgets what is removed, and says whether there was any', async () => {
  const { store, redis, prefix } = openStore();
  const [first, second] = [randomUUID(), randomUUID()];
  for (const recommendationId of [first, second]) await store.record({ recommendationId, events: [event()] });
  expect(await store.remove(first)).toBe(true);
  expect(await store.remove(first)).toBe(false);
  expect((await readAll(store)).map(({ recommendationId }) => recommendationId)).toEqual([second]);
  expect(await redis.keys(`${prefix}*`)).toHaveLength(2);
});

it('keeps no more recommendations than it may: the oldest go, with all that was kept of them', async () => {
  const { store, redis, prefix } = openStore({ FEEDBACK_MAX_RECOMMENDATIONS: '3' });
  const ids = Array.from({ length: 5 }, () => randomUUID());
  for (const recommendationId of ids) {
    await store.record({ recommendationId, events: [event()] });
    // The order of two in the same millisecond is left open.
    await sleep(2);
  }
  // More feedback on an old one makes it no newer.
  await store.record({ recommendationId: ids[2] as string, events: [event()] });
  const kept = (await readAll(store)).map(({ recommendationId }) => recommendationId);
  expect([...new Set(kept)]).toEqual(ids.slice(2));
  expect(await redis.keys(`${prefix}*`)).toHaveLength(4);
});

it('keeps no more events of one recommendation than there can be, and those wholly or not at all', async () => {
  const { store } = openStore();
  const recommendationId = randomUUID();
  const hundred = () => Array.from({ length: 100 }, () => event());
  for (let i = 0; i < 5; i++) await store.record({ recommendationId, events: hundred() });
  await expect(store.record({ recommendationId, events: [event()] })).rejects.toMatchObject({
    code: 'FEEDBACK_FULL',
  });
  expect(await readAll(store)).toHaveLength(500);
});

it('everything goes FEEDBACK_RETENTION_DAYS after the first of it', async () => {
  const { store, redis, prefix } = openStore({ FEEDBACK_RETENTION_DAYS: '2' });
  const recommendationId = randomUUID();
  const key = `${prefix}:feedback:${recommendationId}`;
  await store.record({ recommendationId, events: [event()] });
  const left = await redis.pttl(key);
  expect(left).toBeGreaterThan(2 * DAY_MS - 60_000);
  expect(left).toBeLessThanOrEqual(2 * DAY_MS);
  await redis.pexpire(key, DAY_MS);
  await store.record({ recommendationId, events: [event()] });
  expect(await redis.pttl(key)).toBeLessThanOrEqual(DAY_MS);
  // Long ago, and its hash has expired.
  await redis.zadd(`${prefix}:feedback`, 1, randomUUID());
  expect(await readAll(store)).toHaveLength(2);
  await store.record({ recommendationId: randomUUID(), events: [event()] });
  expect(await redis.zcard(`${prefix}:feedback`)).toBe(2);
});

it('reads by the time of the first feedback', async () => {
  const { store, redis, prefix } = openStore();
  const ids = Array.from({ length: 250 }, () => randomUUID());
  await Promise.all(ids.map((recommendationId) => store.record({ recommendationId, events: [event()] })));
  for (const [i, id] of ids.entries()) await redis.zadd(`${prefix}:feedback`, 1000 + i, id);
  const read = async (range?: object) =>
    (await readAll(store, range)).map(({ recommendationId }) => recommendationId);
  expect(await read()).toEqual(ids);
  expect(await read({ since: 1010 })).toEqual(ids.slice(10));
  expect(await read({ until: 1010 })).toEqual(ids.slice(0, 10));
  expect(await read({ since: 1003, until: 1005 })).toEqual(ids.slice(3, 5));
});

it('says in time that Redis is away', async () => {
  const { store } = openStore({ REDIS_URL: 'redis://127.0.0.1:1', QUEUE_TIMEOUT_MS: '300' });
  const recommendationId = randomUUID();
  const unavailable = { code: 'FEEDBACK_UNAVAILABLE', statusCode: 503 };
  await expect(store.record({ recommendationId, events: [event()] })).rejects.toMatchObject(unavailable);
  await expect(store.remove(recommendationId)).rejects.toMatchObject(unavailable);
  await expect(store.read()).rejects.toMatchObject(unavailable);
});
