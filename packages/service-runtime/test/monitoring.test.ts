import { createError } from '@rolecall/contracts';
import { counter, gauge, histogram } from '@rolecall/telemetry';
import { type Monitoring, startMonitoring } from '../src/metrics/index.ts';

let failure: unknown;
let monitoring: Monitoring;
const seen = counter({ name: 'rolecall_seen_total', help: 'For the test', labels: { kind: ['a', 'b'] } });
const took = histogram({
  name: 'rolecall_took_seconds',
  help: 'For the test',
  labels: { code: [] },
  buckets: [0.1, 1],
});
const held = gauge({ name: 'rolecall_held', help: 'For the test', labels: { place: [] } });

beforeAll(async () => {
  const ready = async () => {
    if (failure !== undefined) throw failure;
  };
  monitoring = await startMonitoring({ host: '127.0.0.1', port: 0, ready });
});
afterAll(() => monitoring.close());

async function get(path: string, method = 'GET'): Promise<[number, unknown]> {
  const response = await fetch(monitoring.url + path, { method });
  return [response.status, await response.json()];
}

it("serves the process's metrics and Node's", async () => {
  const text = await (await fetch(`${monitoring.url}/metrics?x=1`)).text();
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
});

async function scrape(): Promise<string> {
  return (await fetch(`${monitoring.url}/metrics`)).text();
}

it('serves what packages measure: known series from 0, others once they are there', async () => {
  const before = await scrape();
  expect(before).toMatch(/^rolecall_seen_total\{kind="b"\} 0$/m);
  expect(before).not.toMatch(/^rolecall_took_seconds/m);
  seen.add(3, { kind: 'a' });
  took.record(0.5, { code: 'INDEX_TIMEOUT' });
  const after = await scrape();
  expect(after).toMatch(/^rolecall_seen_total\{kind="a"\} 3$/m);
  expect(after).toMatch(/^rolecall_took_seconds_bucket\{le="0.1",code="INDEX_TIMEOUT"\} 0$/m);
  expect(after).toMatch(/^rolecall_took_seconds_bucket\{le="1",code="INDEX_TIMEOUT"\} 1$/m);
  expect(after).toMatch(/^rolecall_took_seconds_count\{code="INDEX_TIMEOUT"\} 1$/m);
});

it('looks at gauges when it is scraped, adds up what several say, and leaves out what is not known', async () => {
  expect(await scrape()).not.toMatch(/^rolecall_held/m);
  const stops = [
    held.watch(() => [{ value: 2, labels: { place: 'here' } }]),
    held.watch(async () => [{ value: 3, labels: { place: 'here' } }]),
    held.watch(() => Promise.reject(new Error('away'))),
    held.watch(() => {
      throw new Error('away');
    }),
  ];
  expect(await scrape()).toMatch(/^rolecall_held\{place="here"\} 5$/m);
  for (const stop of stops) stop();
  expect(await scrape()).not.toMatch(/^rolecall_held\{/m);
});

it('says whether the process lives and whether it is ready', async () => {
  expect(await get('/health/live')).toEqual([200, { status: 'ok' }]);
  expect(await get('/health/ready')).toEqual([200, { status: 'ok' }]);
  expect(await scrape()).toMatch(/^rolecall_ready 1$/m);
  failure = createError('QUEUE_UNAVAILABLE', { message: 'Not ready: queue.' });
  expect(await scrape()).toMatch(/^rolecall_ready 0$/m);
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
