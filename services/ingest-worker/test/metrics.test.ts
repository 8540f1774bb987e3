import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { createImportQueue, type ImportQueue, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { benchEnv, untilEnded, writeImport } from './support/bench.ts';
import { posting } from './support/postings.ts';
import { startWorker, type WorkerProcess } from './support/worker-process.ts';

const workers: WorkerProcess[] = [];
const queues: ImportQueue[] = [];
afterEach(async () => {
  for (const { child } of workers.splice(0)) child.kill('SIGKILL');
  for (const queue of queues.splice(0)) await queue.close();
});

/** A worker that serves metrics on a free port, and where. */
async function start(env: Record<string, string>): Promise<{ worker: WorkerProcess; url: string }> {
  const worker = startWorker({ METRICS_PORT: '0', ...env });
  workers.push(worker);
  const { url } = await worker.logged('monitoring');
  return { worker, url: url as string };
}

function openQueue(env: Record<string, string>): ImportQueue {
  const queue = createImportQueue(loadSettings([QueueSettings], env));
  queues.push(queue);
  return queue;
}

/** The samples of a scrape by name and labels, such as `x_total{outcome="indexed"}`. */
async function scrape(url: string): Promise<{ text: string; samples: Map<string, number> }> {
  const response = await fetch(`${url}/metrics`);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await response.text();
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return {
    text,
    samples: new Map(
      lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ')))]),
    ),
  };
}

/** Scrapes until a sample has a value. */
async function untilSample(url: string, name: string, value: number): Promise<Map<string, number>> {
  for (;;) {
    const { samples } = await scrape(url);
    if (samples.get(name) === value) return samples;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const batches = (outcome: string) => `rolecall_ingest_batches_total{outcome="${outcome}"}`;
const postings = (outcome: string) => `rolecall_ingest_postings_total{outcome="${outcome}"}`;
const stage = (name: string, part: 'count' | 'sum') =>
  `rolecall_ingest_stage_duration_seconds_${part}{stage="${name}"}`;
const queued = (state: string) => `rolecall_ingest_queue_batches{state="${state}"}`;

it('counts batches and postings by outcome and times the stages, without a word of a posting', async () => {
  const env = benchEnv();
  const queue = openQueue(env);
  const { worker, url } = await start(env);
  await worker.logged('ready');
  const idle = (await scrape(url)).samples;
  expect(idle.get(batches('processed'))).toBe(0);
  expect(idle.get(postings('failed'))).toBe(0);
  expect(idle.get(stage('embed', 'count'))).toBe(0);

  const secret = 'Unmistakable';
  const all = [
    ...Array.from({ length: 70 }, (_, n) =>
      posting(n, { title: `${secret} ${n}`, externalId: `${secret}-${n}` }),
    ),
    posting(70, { title: '<br>' }),
  ];
  const id = await writeImport(queue, all);
  await untilEnded(queue, id);
  await untilEnded(queue, await writeImport(queue, all.slice(0, 10)));
  const samples = await untilSample(url, batches('processed'), 3);
  expect(samples.get(postings('indexed'))).toBe(70);
  expect(samples.get(postings('unchanged'))).toBe(10);
  expect(samples.get(postings('rejected'))).toBe(1);
  expect(samples.get(postings('failed'))).toBe(0);
  expect(samples.get('rolecall_ingest_batches_in_hand')).toBe(0);
  for (const name of ['prepare', 'lookup', 'normalise']) expect(samples.get(stage(name, 'count'))).toBe(3);
  // The third batch had nothing to embed.
  for (const name of ['embed', 'classify', 'store']) {
    expect(samples.get(stage(name, 'count'))).toBe(2);
    expect(samples.get(stage(name, 'sum'))).toBeGreaterThan(0);
  }
  expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e6);
  expect(samples.has('nodejs_eventloop_lag_seconds')).toBe(true);
  const { text } = await scrape(url);
  expect(text).not.toContain(secret);
  expect(text).not.toContain(id);
});

it('counts retries and dead letters by code, and is not ready without its collection', async () => {
  const env = benchEnv({ INGEST_ATTEMPTS: '2' });
  const queue = openQueue(env);
  const { worker, url } = await start(env);
  const { collection } = await worker.logged('ready');
  const ready = await fetch(`${url}/health/ready`);
  expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok' }]);

  await fetch(`${env['QDRANT_URL']}/collections/${collection}`, { method: 'DELETE' });
  const id = await writeImport(queue, [posting(1), posting(2)]);
  expect(await untilEnded(queue, id)).toMatchObject({ status: 'failed', failed: 2 });
  const samples = await untilSample(url, queued('dead_letter'), 1);
  expect(samples.get(batches('retried'))).toBe(1);
  expect(samples.get(batches('dead_letter'))).toBe(1);
  expect(samples.get(postings('failed'))).toBe(2);
  expect(samples.get('rolecall_ingest_batch_failures_total{code="INDEX_UNAVAILABLE"}')).toBe(2);
  await untilSample(url, 'rolecall_ready', 0);
  const broken = await fetch(`${url}/health/ready`);
  expect([broken.status, await broken.json()]).toMatchObject([
    503,
    { error: { code: 'INDEX_UNAVAILABLE', message: 'Not ready: index.', details: [{ path: '/index' }] } },
  ]);
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
});

it('tells what the queue holds, and that it is paused', async () => {
  const env = benchEnv();
  const queue = openQueue(env);
  await queue.admin.pause();
  const { worker, url } = await start(env);
  await worker.logged('ready');
  const three = Array.from({ length: 130 }, (_, n) => posting(n));
  const id = await writeImport(queue, three);
  const samples = await untilSample(url, queued('waiting'), 3);
  expect(samples.get(queued('active'))).toBe(0);
  expect(samples.get('rolecall_ingest_queue_paused{queue="ingest"}')).toBe(1);
  await queue.admin.resume();
  expect(await untilEnded(queue, id)).toMatchObject({ indexed: 130 });
});

it('counts what was swept', async () => {
  const first = benchEnv();
  const queue = openQueue(first);
  const filling = await start(first);
  const expired = [posting(1, { validThrough: '2020-01-01' }), posting(2, { validThrough: '2020-01-02' })];
  await untilEnded(queue, await writeImport(queue, expired));
  filling.worker.child.kill('SIGKILL');
  // Another prefix: a schedule of its own, which begins at once.
  const { url } = await start({ ...first, QUEUE_PREFIX: benchEnv()['QUEUE_PREFIX'] as string });
  await untilSample(url, 'rolecall_ingest_swept_postings_total', 2);
});

it('answers before it is ready, and ends in order', async () => {
  const reserved = createServer().listen(0, '127.0.0.1');
  await once(reserved, 'listening');
  const { port } = reserved.address() as AddressInfo;
  reserved.close();
  const { worker, url } = await start(benchEnv({ QDRANT_URL: `http://127.0.0.1:${port}` }));
  expect((await fetch(`${url}/health/live`)).status).toBe(200);
  const ready = await fetch(`${url}/health/ready`);
  expect(ready.status).toBe(503);
  expect((await scrape(url)).samples.get(batches('processed'))).toBe(0);
  expect((await fetch(`${url}/other`)).status).toBe(404);
  worker.child.kill('SIGTERM');
  expect(await worker.ended()).toEqual({ code: 0, errors: '' });
});

it('refuses to start when the port is taken, and says so', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const worker = startWorker(benchEnv({ METRICS_PORT: String(port) }));
  workers.push(worker);
  expect(await worker.ended()).toEqual({
    code: 1,
    errors: `ingest-worker: PORT_IN_USE: METRICS_PORT ${port} of 127.0.0.1 cannot be opened (EADDRINUSE); set it to another.\n`,
  });
  taken.close();
});
