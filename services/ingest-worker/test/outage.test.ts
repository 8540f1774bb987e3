import { setTimeout as sleep } from 'node:timers/promises';
import { type FaultProxy, startFaultProxy } from '@rolecall/local-stack';
import { type Bench, benchEnv, openBench, runImport, untilEnded, writeImport } from './support/bench.ts';
import { posting } from './support/postings.ts';

let bench: Bench;
let proxy: FaultProxy;

beforeAll(async () => {
  const env = benchEnv({ INGEST_ATTEMPTS: '10' });
  proxy = await startFaultProxy(env['QDRANT_URL'] as string, 'unavailable');
  bench = await openBench(env, proxy.url);
});
afterAll(async () => {
  await bench.close();
  await proxy.close();
});

it('indexes a batch after the index was away for a while', async () => {
  const id = await writeImport(bench.queue, [posting(1), posting(2)]);
  while (proxy.unavailable() < 2) await sleep(5);
  await proxy.set('pass');
  expect(await untilEnded(bench.queue, id)).toMatchObject({ status: 'completed', indexed: 2, failed: 0 });
  expect(await bench.index.count()).toBe(2);
});

it('gives a batch up after the last attempt, and says why', async () => {
  await proxy.set('unavailable');
  const done = await runImport(bench.queue, [posting(3), posting(4)]);
  expect(done).toMatchObject({ status: 'failed', error: 'INDEX_UNAVAILABLE', total: 2, failed: 2 });
});
