import { createError } from '@rolecall/contracts';
import { Counter, Registry } from 'prom-client';
import { type Monitoring, startMonitoring } from '../src/metrics/index.ts';

let failure: unknown;
let monitoring: Monitoring;
const registry = new Registry();

beforeAll(async () => {
  new Counter({ name: 'seen_total', help: 'For the test', registers: [registry] }).inc(3);
  const ready = async () => {
    if (failure !== undefined) throw failure;
  };
  monitoring = await startMonitoring({ host: '127.0.0.1', port: 0, registry, ready });
});
afterAll(() => monitoring.close());

async function get(path: string, method = 'GET'): Promise<[number, unknown]> {
  const response = await fetch(monitoring.url + path, { method });
  return [response.status, await response.json()];
}

it("serves the process's metrics and Node's", async () => {
  const text = await (await fetch(`${monitoring.url}/metrics?x=1`)).text();
  expect(text).toMatch(/^seen_total 3$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
});

it('says whether the process lives and whether it is ready', async () => {
  expect(await get('/health/live')).toEqual([200, { status: 'ok' }]);
  expect(await get('/health/ready')).toEqual([200, { status: 'ok' }]);
  failure = createError('QUEUE_UNAVAILABLE', { message: 'Not ready: queue.' });
  const body = {
    error: { code: 'QUEUE_UNAVAILABLE', message: 'Not ready: queue.', requestId: expect.any(String) },
  };
  expect(await get('/health/ready')).toEqual([503, body]);
  failure = new Error('secret');
  const [status, answer] = await get('/health/ready');
  expect([status, JSON.stringify(answer)]).toEqual([500, expect.not.stringContaining('secret')]);
  expect(await get('/health/live')).toEqual([200, { status: 'ok' }]);
});

it.each([['/'], ['/metrics/'], ['/toString'], ['/__proto__']])('has no route %s', async (path) => {
  expect(await get(path)).toMatchObject([404, { error: { code: 'ROUTE_NOT_FOUND' } }]);
});

it('answers no other method', async () => {
  expect(await get('/metrics', 'POST')).toMatchObject([404, { error: { code: 'ROUTE_NOT_FOUND' } }]);
});
