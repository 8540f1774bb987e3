import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { createEmbedder, EmbeddingSettings } from '@rolecall/embeddings';
import { createJobIndex, JobIndexSettings } from '@rolecall/job-index';
import { createImportQueue, type ImportQueue, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { benchEnv, untilEnded, writeImport } from './support/bench.ts';
import { posting } from './support/postings.ts';
import { startWorker, type WorkerProcess } from './support/worker-process.ts';

const workers: WorkerProcess[] = [];
const queues: ImportQueue[] = [];

function start(env: Record<string, string>): WorkerProcess {
  const worker = startWorker(env);
  workers.push(worker);
  return worker;
}

function openQueue(env: Record<string, string>): ImportQueue {
  const queue = createImportQueue(loadSettings([QueueSettings], env));
  queues.push(queue);
  return queue;
}

async function countIndexed(env: Record<string, string>): Promise<number> {
  const settings = loadSettings([EmbeddingSettings, JobIndexSettings], env);
  const embedder = await createEmbedder(settings);
  const count = await createJobIndex(settings, embedder.model).count();
  await embedder.close();
  return count;
}

afterEach(async () => {
  for (const { child } of workers.splice(0)) child.kill('SIGKILL');
  for (const queue of queues.splice(0)) await queue.close();
});

it('ends in order on SIGTERM in mid-import, and another worker finishes without loss', async () => {
  const env = benchEnv({ INGEST_CONCURRENCY: '1' });
  const queue = openQueue(env);
  const id = await writeImport(
    queue,
    Array.from({ length: 400 }, (_, n) => posting(n)),
  );
  const first = start(env);
  await once(first.child, 'message'); // `ready`
  await first.logged('batch processed');
  first.child.kill('SIGTERM');
  expect(await first.ended()).toEqual({ code: 0, errors: '' });
  expect(first.log.at(-1)).toMatchObject({ msg: 'closed' });
  expect(await queue.getImport(id)).toMatchObject({ status: 'running' });

  start(env);
  expect(await untilEnded(queue, id)).toMatchObject({
    status: 'completed',
    total: 400,
    indexed: 400,
    unchanged: 0,
    failed: 0,
  });
  expect(await countIndexed(env)).toBe(400);
});

it('logs ids and counts of a batch, and nothing of its postings', async () => {
  const env = benchEnv({ LOG_LEVEL: 'trace' });
  const queue = openQueue(env);
  const secret = 'Unmistakable';
  const worker = start(env);
  const id = await writeImport(queue, [posting(1, { title: secret }), posting(2, { title: '<br>' })]);
  expect(await worker.logged('batch processed')).toMatchObject({
    name: 'ingest-worker',
    importId: id,
    requestId: 'test',
    batch: 0,
    postings: 2,
    indexed: 1,
    unchanged: 0,
    rejected: 1,
    ms: expect.any(Number),
  });
  expect(JSON.stringify(worker.log)).not.toContain(secret);
});

it('waits for an index that is not there yet, and stops when told to', async () => {
  const reserved = createServer().listen(0, '127.0.0.1');
  await once(reserved, 'listening');
  const { port } = reserved.address() as AddressInfo;
  reserved.close();
  const worker = start(benchEnv({ QDRANT_URL: `http://127.0.0.1:${port}` }));
  await new Promise<void>((resolve) => {
    const look = () =>
      worker.log.some(({ code }) => code === 'INDEX_UNAVAILABLE') ? resolve() : setTimeout(look, 20);
    look();
  });
  worker.child.kill('SIGTERM');
  expect(await worker.ended()).toEqual({ code: 0, errors: '' });
});

it('refuses to start with an invalid setting, and says which', async () => {
  const worker = start(benchEnv({ INGEST_CONCURRENCY: 'many' }));
  expect(await worker.ended()).toEqual({
    code: 1,
    errors: 'ingest-worker: CONFIG_INVALID: Settings: env/INGEST_CONCURRENCY must be integer\n',
  });
});
