import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Bench, benchEnv, openBench, runImport } from './support/bench.ts';
import { posting } from './support/postings.ts';

let bench: Bench;
let outage: Awaited<ReturnType<typeof createFailingGateway>>;

beforeAll(async () => {
  const env = benchEnv({ INGEST_ATTEMPTS: '3' });
  outage = await createFailingGateway(env['QDRANT_URL'] as string);
  bench = await openBench(env, outage.url);
});
afterAll(async () => {
  await bench.close();
  await outage.close();
});

/** A gateway before Qdrant that answers 503 to the next `failures` requests and passes on all others. */
async function createFailingGateway(target: string) {
  const state = { failures: 0, failed: 0 };
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    if (state.failures > 0) {
      state.failures -= 1;
      state.failed += 1;
      response.writeHead(503).end();
      return;
    }
    const { method = 'GET', url = '/' } = request;
    const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(new URL(url, target), { method, headers, ...body });
    response.writeHead(answer.status, headers).end(await answer.text());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

it('indexes a batch after the index was away for a while', async () => {
  outage.state.failures = 2;
  const done = await runImport(bench.queue, [posting(1), posting(2)]);
  expect(done).toMatchObject({ status: 'completed', indexed: 2, failed: 0 });
  expect(outage.state.failed).toBe(2);
  expect(await bench.index.count()).toBe(2);
});

it('gives a batch up after the last attempt, and says why', async () => {
  outage.state.failures = 1000;
  const done = await runImport(bench.queue, [posting(3), posting(4)]);
  outage.state.failures = 0;
  expect(done).toMatchObject({ status: 'failed', error: 'INDEX_UNAVAILABLE', total: 2, failed: 2 });
});
