import { connect, createServer } from 'node:net';
import { startApi } from './support/api-under-test.ts';
import { closedPort, silentServer } from './support/ports.ts';
import { until } from './support/wait.ts';

it('is alive and ready with everything there', async () => {
  const api = await startApi();
  try {
    for (const url of ['/health/live', '/health/ready']) {
      const response = await until(
        () => api.inject(url),
        ({ statusCode }) => statusCode === 200,
      );
      expect(response.json()).toEqual({ status: 'ok' });
    }
  } finally {
    await api.close();
  }
});

it.each([
  ['index', 'INDEX_UNAVAILABLE', async () => ({ QDRANT_URL: `http://127.0.0.1:${await closedPort()}` })],
  ['queue', 'QUEUE_UNAVAILABLE', async () => ({ REDIS_URL: `redis://127.0.0.1:${await closedPort()}` })],
])('is not ready without the %s, but alive', async (part, code, environment) => {
  const api = await startApi(await environment());
  try {
    await (part === 'index' ? Promise.resolve() : api.dependencies.live.ready());
    const response = await api.inject('/health/ready');
    expect(response.statusCode).toBe(503);
    expect(response.headers['retry-after']).toBe('1');
    expect(response.json().error).toMatchObject({ code, details: [{ path: `/${part}` }] });
    expect((await api.inject('/health/live')).statusCode).toBe(200);
  } finally {
    await api.close();
  }
});

it('is not ready when the embedder has failed', async () => {
  let close = async () => {};
  const api = await startApi({ EMBEDDING_THREADS: '1' }, undefined, (embedder) => {
    close = embedder.close;
    return embedder;
  });
  await api.dependencies.live.ready();
  await close();
  try {
    const response = await api.inject('/health/ready');
    expect(response.statusCode).toBe(503);
    expect(response.json().error).toMatchObject({
      code: 'EMBEDDING_UNAVAILABLE',
      details: [{ path: '/embedder' }],
    });
  } finally {
    await api.close();
  }
});

it.each(['resumes', 'profiles'] as const)('is not ready without what reads %s', async (part) => {
  const api = await startApi({ RESUME_PROCESSES: '1' });
  await api.dependencies.live.ready();
  await api.dependencies[part].close();
  try {
    const response = await api.inject('/health/ready');
    expect(response.statusCode).toBe(503);
    expect(response.json().error).toMatchObject({
      code: 'RESUME_UNAVAILABLE',
      details: expect.arrayContaining([expect.objectContaining({ path: `/${part}` })]),
    });
  } finally {
    await api.close();
  }
});

it('is not ready when the domain classifier fails', async () => {
  const api = await startApi({}, ({ live }) => ({
    live: {
      ...live,
      use: (work) =>
        live.use((parts) => {
          const broken = { version: 'broken', read: () => Promise.reject(new Error('out of memory')) };
          return work({ ...parts, domains: broken });
        }),
    },
  }));
  await api.dependencies.live.ready();
  try {
    const response = await api.inject('/health/ready');
    expect(response.statusCode).toBe(503);
    expect(response.json().error).toMatchObject({ code: 'MODEL_FAILED', details: [{ path: '/domains' }] });
  } finally {
    await api.close();
  }
});

it('cannot be loaded by probes: the parts are looked at once a second at most', async () => {
  let pings = 0;
  const api = await startApi({}, ({ queue }) => ({
    queue: {
      ...queue,
      ping() {
        pings++;
        return queue.ping();
      },
    },
  }));
  try {
    const start = performance.now();
    await Promise.all(Array.from({ length: 200 }, () => api.inject('/health/ready')));
    const seconds = (performance.now() - start) / 1000;
    expect(pings).toBeGreaterThan(0);
    expect(pings).toBeLessThanOrEqual(1 + seconds);
  } finally {
    await api.close();
  }
});

it('a part that never answers makes it not ready in bounded time, and a request fails as late', async () => {
  const silent = await silentServer();
  const api = await startApi({
    QDRANT_URL: `http://127.0.0.1:${silent.port}`,
    READY_TIMEOUT_MS: '300',
    REQUEST_TIMEOUT_MS: '300',
  });
  try {
    const ready = await api.inject('/health/ready');
    expect([ready.statusCode, ready.json().error.details[0].path]).toEqual([503, '/index']);
    const job = await fetch(new URL('/jobs/00000000-0000-4000-8000-000000000000', await api.listen()));
    expect(job.status).toBe(503);
    expect(await job.json()).toMatchObject({ error: { code: 'ANSWER_TIMEOUT' } });
  } finally {
    await api.close();
    silent.close();
  }
});

it('sets the index up once Qdrant is there, whichever started first', async () => {
  const port = await closedPort();
  const api = await startApi({ QDRANT_URL: `http://127.0.0.1:${port}` });
  const qdrant = new URL(process.env['QDRANT_URL'] as string);
  const relay = createServer((socket) => {
    const upstream = connect(Number(qdrant.port), qdrant.hostname);
    for (const end of [socket, upstream]) end.on('error', () => {});
    socket.pipe(upstream).pipe(socket);
  });
  try {
    expect((await api.inject('/health/ready')).statusCode).toBe(503);
    relay.listen(port, '127.0.0.1');
    await until(
      () => api.inject('/health/ready'),
      ({ statusCode }) => statusCode === 200,
    );
    expect(await api.dependencies.live.index.count()).toBe(0);
  } finally {
    await api.close();
    relay.close();
  }
});
