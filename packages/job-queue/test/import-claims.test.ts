import { randomUUID } from 'node:crypto';
import type { ImportQueue } from '../src/index.ts';
import { closeAll, openQueue, openRedis, queueSettings } from './support/bench.ts';

const settings = queueSettings();
let queue: ImportQueue;

beforeAll(() => {
  queue = openQueue(settings);
});
afterAll(closeAll);

const claim = (key: string, digest = 'a') => queue.claimImport({ key, digest });
const open = (id: string | undefined) => queue.openImport({ requestId: 'test', id });

it('of claims at the same time exactly one is to make the import, and the others are told to wait', async () => {
  const key = randomUUID();
  const states = (await Promise.all(Array.from({ length: 20 }, () => claim(key)))).map(({ state }) => state);
  expect(states.filter((state) => state === 'ours')).toHaveLength(1);
  expect(states.filter((state) => state === 'under-way')).toHaveLength(19);
});

it('an import that was queued is not made again, and is named', async () => {
  const key = randomUUID();
  const { id } = await claim(key);
  const writer = await open(id);
  expect(await claim(key)).toEqual({ state: 'under-way' });
  await writer.finish();
  expect(await claim(key)).toEqual({ state: 'made', id });
  expect(await claim(key)).toEqual({ state: 'made', id });
});

it('one that failed is made again, under another id, by one claim', async () => {
  const key = randomUUID();
  const { id } = await claim(key);
  await (await open(id)).abort('IMPORT_INTERRUPTED');
  const again = await Promise.all(Array.from({ length: 10 }, () => claim(key)));
  const ours = again.filter(({ state }) => state === 'ours');
  expect(ours).toHaveLength(1);
  expect(ours[0]?.id).not.toBe(id);
});

it('one whose process died is made again once it counts as interrupted', async () => {
  const key = randomUUID();
  const { id } = await claim(key);
  await open(id);
  expect(await claim(key)).toEqual({ state: 'under-way' });
  // The lease of a writer that is no more runs out.
  await openRedis(settings).del(`${settings.QUEUE_PREFIX}:imports:${id}:lease`);
  expect(await claim(key)).toMatchObject({ state: 'ours' });
});

it('one that was never opened is made again after ten seconds', async () => {
  const key = randomUUID();
  await claim(key);
  expect(await claim(key)).toEqual({ state: 'under-way' });
  const redis = openRedis(settings);
  for (const name of await redis.keys(`${settings.QUEUE_PREFIX}:claim:*`)) {
    await redis.pexpire(name, (await redis.pttl(name)) - 10_001);
  }
  expect(await claim(key)).toMatchObject({ state: 'ours' });
});

it('a key stands for one body', async () => {
  const key = randomUUID();
  await claim(key, 'a');
  expect(await claim(key, 'b')).toEqual({ state: 'other' });
});

it('neither key nor content is kept, and the claim goes after a day', async () => {
  const own = queueSettings();
  const secret = 'order-of-Zephyrine';
  await openQueue(own).claimImport({ key: secret, digest: 'a' });
  const redis = openRedis(own);
  const keys = await redis.keys(`${own.QUEUE_PREFIX}:claim:*`);
  expect(keys).toHaveLength(1);
  const [name = ''] = keys;
  expect(name + JSON.stringify(await redis.hgetall(name))).not.toContain(secret);
  expect(await redis.pttl(name)).toBeGreaterThan(86_000_000);
  expect(await redis.pttl(name)).toBeLessThanOrEqual(86_400_000);
});
