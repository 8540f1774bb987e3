import type { JobPosting } from '@rolecall/contracts';
import { sweepExpired } from '../src/sweep-expired.ts';
import { type Bench, benchEnv, openBench, runImport } from './support/bench.ts';
import { posting } from './support/postings.ts';
import { startWorker, type WorkerProcess } from './support/worker-process.ts';

const open: Bench[] = [];
const workers: WorkerProcess[] = [];
afterEach(async () => {
  for (const { child } of workers.splice(0)) child.kill('SIGKILL');
  for (const bench of open.splice(0)) await bench.close();
});

const EXPIRED = ['2020-01-01', '2020-01-02T10:00:00Z', '2020-01-03', '2020-01-04', '2020-01-05'];
const POSTINGS: JobPosting[] = [
  ...EXPIRED.map((validThrough, n) => posting(n, { validThrough })),
  posting(5, { validThrough: '2999-12-31' }),
  posting(6),
];

async function openFilledBench(env = benchEnv()): Promise<Bench> {
  const bench = await openBench(env);
  open.push(bench);
  expect(await runImport(bench.queue, POSTINGS)).toMatchObject({ status: 'completed', indexed: 7 });
  return bench;
}

it('removes what expired before a moment, as many as it may, and says whether that was all', async () => {
  const { index, queue } = await openFilledBench();
  const { signal } = new AbortController();
  // A plain date lasts to its end: the third posting expires at the last moment of the range, not before it.
  const before = new Date('2020-01-04T00:00:00Z');
  expect(await sweepExpired(index, { before, max: 10, signal })).toEqual({ removed: 2, complete: true });
  expect(await index.count()).toBe(5);

  const now = new Date();
  expect(await sweepExpired(index, { before: now, max: 2, signal })).toEqual({ removed: 2, complete: false });
  expect(await index.count()).toBe(3);
  const aborted = AbortSignal.abort();
  expect(await sweepExpired(index, { before: now, max: 2, signal: aborted })).toEqual({
    removed: 0,
    complete: false,
  });
  expect(await sweepExpired(index, { before: now, max: 2, signal })).toEqual({ removed: 1, complete: true });
  expect(await index.count()).toBe(2);

  // What is listed again comes back.
  const again = posting(0, { validThrough: '2999-12-31' });
  expect(await runImport(queue, [again])).toMatchObject({ indexed: 1, unchanged: 0 });
  expect(await index.count()).toBe(3);
});

it('sweeps run at the same time remove nothing twice and nothing else', async () => {
  const { index } = await openFilledBench();
  const { signal } = new AbortController();
  const sweep = () => sweepExpired(index, { before: new Date(), max: 100, signal });
  for (const { complete } of await Promise.all([sweep(), sweep(), sweep()])) expect(complete).toBe(true);
  expect(await index.count()).toBe(2);
});

it('is done by one of the workers when they start', async () => {
  const env = benchEnv({ LOG_LEVEL: 'debug', EXPIRED_RETENTION_DAYS: '1' });
  const { index } = await openFilledBench(env);
  workers.push(startWorker(env), startWorker(env));
  const swept = await Promise.race(workers.map((worker) => worker.logged('expired postings swept')));
  expect(swept).toMatchObject({ removed: 5, complete: true });
  expect(await index.count()).toBe(2);
  await Promise.all(workers.map((worker) => worker.logged('ready')));
  for (const { child } of workers) child.kill('SIGTERM');
  for (const worker of workers) expect(await worker.ended()).toEqual({ code: 0, errors: '' });
  const sweeps = workers.flatMap(({ log }) => log.filter(({ msg }) => msg === 'expired postings swept'));
  expect(sweeps).toHaveLength(1);
});
