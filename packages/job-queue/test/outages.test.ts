import { type FaultProxy, type ProxyMode, startFaultProxy } from '@rolecall/local-stack';
import type { ImportQueue } from '../src/index.ts';
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

const proxies: FaultProxy[] = [];

async function proxyTo(mode: ProxyMode): Promise<FaultProxy> {
  const proxy = await startFaultProxy(process.env['REDIS_URL'] as string, mode);
  proxies.push(proxy);
  return proxy;
}

afterEach(async () => {
  await closeAll();
  for (const proxy of proxies.splice(0)) await proxy.close();
});

function untilReached(queue: ImportQueue): Promise<boolean> {
  return eventually(() =>
    queue.ping().then(
      () => true,
      () => false,
    ),
  );
}

const unavailable = expect.objectContaining({ code: 'QUEUE_UNAVAILABLE', statusCode: 503 });

it('answers QUEUE_UNAVAILABLE while Redis is away, and works once it is there', async () => {
  const proxy = await proxyTo('refuse');
  const errors: object[] = [];
  const logger = { info: () => {}, warn: () => {}, error: (fields: object) => errors.push(fields) };
  const queue = openQueue(queueSettings({ REDIS_URL: proxy.url }), logger);
  await expect(queue.ping()).rejects.toEqual(unavailable);
  await expect(queue.openImport({ requestId: 'test' })).rejects.toEqual(unavailable);
  await expect(queue.getImport('6f3b1a52-98c4-5d0e-8a7d-2f4c9be01d37')).rejects.toEqual(unavailable);
  expect(errors).toHaveLength(1); // Not one for every attempt to reconnect.

  await proxy.set('pass');
  await untilReached(queue);
  await expect(queue.openImport({ requestId: 'test' })).resolves.toBeDefined();
});

it('answers QUEUE_UNAVAILABLE when Redis does not answer in time', async () => {
  const { url } = await proxyTo('hang');
  const queue = openQueue(queueSettings({ REDIS_URL: url, QUEUE_TIMEOUT_MS: 100 }));
  await expect(queue.ping()).rejects.toEqual(unavailable);
});

it('starts a worker while Redis is away', async () => {
  const proxy = await proxyTo('refuse');
  const settings = queueSettings();
  const worker = openWorker({ ...settings, REDIS_URL: proxy.url, QUEUE_TIMEOUT_MS: 100 }, indexAll);
  await expect(worker.ready()).rejects.toEqual(unavailable);
  await proxy.set('pass');
  await eventually(() =>
    worker.ready().then(
      () => true,
      () => false,
    ),
  );
  const queue = openQueue(settings);
  const id = await importPostings(queue, 10);
  expect(await untilStatus(queue, id, 'completed')).toMatchObject({ indexed: 10 });
});

it('loses and doubles nothing when connections are cut in mid-import', async () => {
  const proxy = await proxyTo('pass');
  const settings = queueSettings({ REDIS_URL: proxy.url });
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test' });
  const taken = gate();
  const cut = gate();
  openWorker(settings, async (batch, signal) => {
    taken.open();
    await cut.opened;
    return indexAll(batch, signal);
  });
  for (let n = 1; n <= 100; n++) await writer.add(n, posting(n));
  await taken.opened;
  await proxy.set('pass'); // Cuts all connections.
  cut.open();
  for (let n = 101; n <= 200; n++) await writer.add(n, posting(n));
  await writer.finish();
  const done = await untilStatus(queue, writer.id, 'completed');
  expect(done).toMatchObject({ total: 200, indexed: 200, rejected: 0 });
});

it('goes on with an import across an outage of Redis', async () => {
  const proxy = await proxyTo('pass');
  const settings = queueSettings({ REDIS_URL: proxy.url });
  const queue = openQueue(settings);
  openWorker(settings, indexAll);
  const writer = await queue.openImport({ requestId: 'test' });
  await proxy.set('refuse');
  const written = (async () => {
    for (let n = 1; n <= 300; n++) await writer.add(n, posting(n));
    await writer.finish();
  })();
  await expect(queue.ping()).rejects.toEqual(unavailable);
  await proxy.set('pass');
  await written;
  const done = await untilStatus(queue, writer.id, 'completed');
  expect(done).toMatchObject({ total: 300, indexed: 300, rejected: 0 });
});

it('gives an import up when Redis stays away, and says so soon', async () => {
  const proxy = await proxyTo('pass');
  const queue = openQueue(
    queueSettings({ REDIS_URL: proxy.url, QUEUE_STALL_SECONDS: 1, QUEUE_TIMEOUT_MS: 500 }),
  );
  const writer = await queue.openImport({ requestId: 'test' });
  await proxy.set('refuse');
  await writer.add(1, posting(1));
  await expect(writer.finish()).rejects.toEqual(unavailable);
  await expect(writer.abort('QUEUE_UNAVAILABLE')).rejects.toEqual(unavailable);
  await proxy.set('pass');
  await untilReached(queue);
});

it('fails an import of which a crashed Redis has lost a step, rather than let it run for ever', async () => {
  const settings = queueSettings();
  const queue = openQueue(settings);
  const writer = await queue.openImport({ requestId: 'test' });
  for (let n = 1; n <= 64; n++) await writer.add(n, posting(n));
  await openRedis(settings).hincrby(`${settings.QUEUE_PREFIX}:imports:${writer.id}`, 'step', -1);
  await expect(writer.finish()).rejects.toMatchObject({
    code: 'QUEUE_UNAVAILABLE',
    message: 'The queue has lost this import; send it again.',
  });
  await writer.abort('QUEUE_UNAVAILABLE');
  expect(await queue.getImport(writer.id)).toMatchObject({ status: 'failed', error: 'QUEUE_UNAVAILABLE' });
});

it('warns of a Redis that may evict what is queued', async () => {
  const settings = queueSettings();
  const redis = openRedis(settings);
  await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
  try {
    const warned = Promise.withResolvers<unknown>();
    const logger = { info: () => {}, warn: (...args: unknown[]) => warned.resolve(args), error: () => {} };
    openQueue(settings, logger);
    expect(await warned.promise).toEqual([{ policy: 'allkeys-lru' }, expect.stringContaining('noeviction')]);
  } finally {
    await redis.config('SET', 'maxmemory-policy', 'noeviction');
  }
});
