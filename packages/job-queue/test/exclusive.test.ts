import { runExclusively } from '../src/index.ts';
import { closeAll, openRedis, queueSettings } from './support/bench.ts';

const LOCK = { name: 'work', busy: 'REINDEX_RUNNING' } as const;

afterEach(closeAll);

test('a second one is refused while the first is at it, and welcome after it', async () => {
  const settings = queueSettings();
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const first = runExclusively(settings, LOCK, async () => {
    begin();
    await gate;
    return 'done';
  });
  await begun;
  await expect(runExclusively(settings, LOCK, async () => {})).rejects.toMatchObject({
    code: 'REINDEX_RUNNING',
  });
  expect(await runExclusively(settings, { ...LOCK, name: 'other' }, async () => 'free')).toBe('free');
  open();
  expect(await first).toBe('done');
  expect(await runExclusively(settings, LOCK, async () => 'next')).toBe('next');
});

test('work that fails lets go, too', async () => {
  const settings = queueSettings();
  const failing = runExclusively(settings, LOCK, () => Promise.reject(new Error('broken')));
  await expect(failing).rejects.toThrow('broken');
  expect(await runExclusively(settings, LOCK, async () => 'next')).toBe('next');
});

test('whoever lost the lock to another learns of it, and does not take it back', async () => {
  const settings = queueSettings();
  const redis = openRedis(settings);
  const key = `${settings.QUEUE_PREFIX}:lock:work`;
  const losing = runExclusively(settings, LOCK, async ({ signal, assertHeld }) => {
    await assertHeld();
    await redis.set(key, 'of another');
    await expect(assertHeld()).rejects.toMatchObject({ code: 'QUEUE_UNAVAILABLE' });
    expect(signal.aborted).toBe(true);
  });
  await losing;
  expect(await redis.get(key)).toBe('of another');
});

test('a holder that crashed is forgotten in seconds', async () => {
  const settings = queueSettings();
  const redis = openRedis(settings);
  await runExclusively(settings, LOCK, async () => {
    expect(await redis.pttl(`${settings.QUEUE_PREFIX}:lock:work`)).toBeGreaterThan(0);
    expect(await redis.pttl(`${settings.QUEUE_PREFIX}:lock:work`)).toBeLessThanOrEqual(10_000);
  });
});

test('without Redis nothing is done', async () => {
  const settings = queueSettings({ REDIS_URL: 'redis://127.0.0.1:1' });
  await expect(runExclusively(settings, LOCK, async () => {})).rejects.toMatchObject({
    code: 'QUEUE_UNAVAILABLE',
  });
});
