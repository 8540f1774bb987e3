import { declaredInstruments, listenToMeasurements, type Measurement } from '@rolecall/telemetry';
import { watchQueue } from '../src/index.ts';
import { closeAll, importPostings, openQueue, queueSettings } from './support/bench.ts';

afterEach(closeAll);

async function observed(name: string): Promise<Record<string, number>> {
  const found = await declaredInstruments()
    .find((one) => one.name === name)
    ?.observe?.();
  return Object.fromEntries(
    (found ?? []).map(({ labels: { state, queue }, value }) => [state ?? queue, value]),
  );
}

it('shows what the queue holds, and that it is paused', async () => {
  const queue = openQueue(queueSettings());
  const stop = watchQueue(queue.admin);
  try {
    await queue.admin.pause();
    await importPostings(queue, 2);
    expect(await observed('rolecall_ingest_queue_batches')).toEqual({
      waiting: 1,
      delayed: 0,
      active: 0,
      dead_letter: 0,
    });
    expect(await observed('rolecall_ingest_queue_paused')).toEqual({ ingest: 1 });
  } finally {
    stop();
  }
  expect(await observed('rolecall_ingest_queue_batches')).toEqual({});
});

it('states nothing of a queue that cannot be reached, within its time-out', async () => {
  const queue = openQueue(queueSettings({ REDIS_URL: 'redis://127.0.0.1:1', QUEUE_TIMEOUT_MS: 200 }));
  const stop = watchQueue(queue.admin);
  expect(await observed('rolecall_ingest_queue_batches')).toEqual({});
  expect(await observed('rolecall_ingest_queue_paused')).toEqual({});
  stop();
});

it('counts batches that were queued, and how the writing of imports ends', async () => {
  const seen: Measurement[] = [];
  const stop = listenToMeasurements((measurement) => seen.push(measurement));
  const queue = openQueue(queueSettings());
  await importPostings(queue, 2);
  const interrupted = await queue.openImport({ requestId: 'r' });
  await interrupted.abort('IMPORT_INTERRUPTED');
  const refused = await queue.openImport({ requestId: 'r' });
  await refused.abort('QUEUE_UNAVAILABLE');
  stop();
  expect(seen.map(({ instrument: { name }, value, labels: { outcome } }) => [name, outcome, value])).toEqual([
    ['rolecall_queue_batches_added_total', 'queued', 1],
    ['rolecall_imports_ended_total', 'finished', 1],
    ['rolecall_imports_ended_total', 'interrupted', 1],
    ['rolecall_imports_ended_total', 'refused', 1],
  ]);
});
