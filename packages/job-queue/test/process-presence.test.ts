import { createPresence, presentProcesses } from '../src/index.ts';
import { closeAll, openRedis, queueSettings } from './support/bench.ts';

afterEach(closeAll);

test('processes are seen with what they use, until they say goodbye', async () => {
  const settings = queueSettings();
  expect(await presentProcesses(settings)).toEqual([]);
  const [api, worker] = [createPresence(settings, 'api'), createPresence(settings, 'worker')];
  await api.announce(['old', 'new']);
  await api.announce(['new']);
  await worker.announce(['old']);
  const present = await presentProcesses(settings);
  expect(present.sort((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'api', collections: ['new'] },
    { name: 'worker', collections: ['old'] },
  ]);
  await worker.close();
  expect(await presentProcesses(settings)).toEqual([{ name: 'api', collections: ['new'] }]);
  await api.close();
});

test('one that crashed is forgotten in seconds', async () => {
  const settings = queueSettings();
  const presence = createPresence(settings, 'api');
  await presence.announce(['old']);
  const redis = openRedis(settings);
  const [key] = await redis.keys(`${settings.QUEUE_PREFIX}:process:*`);
  expect(await redis.pttl(key as string)).toBeGreaterThan(0);
  expect(await redis.pttl(key as string)).toBeLessThanOrEqual(15_000);
  await presence.close();
});

test('many other keys do not hide a process, nor does another installation', async () => {
  const settings = queueSettings();
  const redis = openRedis(settings);
  await redis.mset(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`other:${n}`, 'x'])));
  const [own, another] = [createPresence(settings, 'api'), createPresence(queueSettings(), 'api')];
  await own.announce(['mine']);
  await another.announce(['theirs']);
  expect(await presentProcesses(settings)).toEqual([{ name: 'api', collections: ['mine'] }]);
  await own.close();
  await another.close();
  await redis.del(...Array.from({ length: 5000 }, (_, n) => `other:${n}`));
});
