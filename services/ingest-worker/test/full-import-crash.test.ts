import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createImportQueue, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { benchEnv, openBench, runImport, untilEnded, writeImport } from './support/bench.ts';
import { posting } from './support/postings.ts';
import { startWorker } from './support/worker-process.ts';

/** A gateway before Qdrant that keeps the answers of requests to retire postings, and tells when there is one. */
async function createGateway(target: string) {
  const { promise: retired, resolve } = Promise.withResolvers<void>();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = 'GET', url = '/' } = request;
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(new URL(url, target), { method, headers, ...body });
    const text = await answer.text();
    if (method === 'POST' && url.includes('/points/payload?')) resolve();
    else response.writeHead(answer.status, headers).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    retired,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

it('a worker killed after it retired and before it could say so: another completes the import, with the same count', async () => {
  const env = benchEnv({ INGEST_LOCK_MS: '1000' });
  const source = 'crash';
  const feed = (count: number) => Array.from({ length: count }, (_, n) => posting(n, { source }));
  const bench = await openBench(env);
  await runImport(bench.queue, feed(10), source);
  await bench.close();

  const queue = createImportQueue(loadSettings([QueueSettings], env));
  const gateway = await createGateway(env['QDRANT_URL'] as string);
  const first = startWorker({ ...env, QDRANT_URL: gateway.url });
  try {
    const id = await writeImport(queue, feed(6), source);
    await gateway.retired;
    first.child.kill('SIGKILL');
    await first.ended();
    expect(await queue.getImport(id)).toMatchObject({ status: 'running', unchanged: 6, retired: 0 });

    const second = startWorker(env);
    try {
      const done = await untilEnded(queue, id);
      expect(done).toMatchObject({ status: 'completed', unchanged: 6, retired: 4 });
      expect(done).not.toHaveProperty('warning');
    } finally {
      second.child.kill('SIGKILL');
    }
  } finally {
    first.child.kill('SIGKILL');
    await gateway.close();
    await queue.close();
  }
});
