import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportAccepted, QueueState } from '@rolecall/contracts';
import { ALIAS } from '../checks/check-index.ts';
import { openCollection } from '../checks/points.ts';
import { generatedFeed } from '../feeds/generated.ts';
import { memoryTrend } from '../load/flatness.ts';
import { type Sample, startSampler, toCsv } from '../load/sampler.ts';
import { sparkline } from '../load/sparkline.ts';
import { type Rig, startRig } from '../processes/rig.ts';
import type { Service } from '../processes/service.ts';
import type { Report } from '../report.ts';
import type { Drill } from './drill.ts';

/** Default of QUEUE_MAX_WAITING, and the batches that an import and a look at it may add. */
const MOST_WAITING = 128 + 4;

/** Below it, a run is too short to say anything of memory. */
const LEAST_SECONDS = 60;

/**
 * Imports many generated postings in one upload and watches memory, processor time and the queue every second.
 * Embedding costs nothing; with `discardMs` the worker does nothing else either, and the queue alone is timed.
 */
export const load: Drill = async ({
  folder,
  report,
  feed = generatedFeed(200_000),
  workers: count = 1,
  discardMs,
  servers = 'auto',
  env = {},
}) => {
  const rig = await startRig(folder, { env, servers });
  try {
    const { client, service: api } = await rig.startApi();
    const workers = await startWorkers(rig, count, discardMs);
    const work = discardMs === undefined ? 'index' : `discard (${discardMs} ms a batch)`;
    report.say(`${feed.name}; Redis: ${rig.stack.provenance.redis}; ${count} worker(s) that ${work}`);

    let uploaded = 0;
    const pids = { api: api.pid, ...pidsOf(workers), ...serverPids(rig) };
    const sampler = startSampler(pids, async () => {
      const { body, ms } = await client.send('/admin/queue');
      const { waiting, active } = body as QueueState;
      return { waiting, active, 'answer ms': ms, 'uploaded MB': uploaded / 1e6 };
    });
    const start = performance.now();
    const { status, body } = await client.upload(feed, (bytes) => {
      uploaded = bytes;
    });
    const uploadSeconds = (performance.now() - start) / 1000;
    report.check('the upload is accepted', status === 202, status);
    const done = await client.untilEnded((body as ImportAccepted).importId);
    const seconds = (performance.now() - start) / 1000;
    const samples = await sampler.stop();

    report.figure('postings', done.total);
    report.figure('MB uploaded', Math.round(uploaded / 1e6));
    report.figure('seconds, of which uploading', `${seconds.toFixed(1)}, ${uploadSeconds.toFixed(1)}`);
    report.figure('postings a second', Math.round(done.total / seconds));
    report.figure('batches (jobs of the queue) a second', (done.total / 64 / seconds).toFixed(1));
    report.check(
      'the import is completed',
      done.status === 'completed' && done.indexed === done.total,
      done.status,
    );
    if (discardMs === undefined) {
      const points = await (await openCollection(rig.stack.qdrantUrl, ALIAS))?.count();
      report.check('every posting is in the index', points === done.total, points);
    }
    tell(samples, done.total, report);
    const csv = join(folder, 'samples.csv');
    writeFileSync(csv, toCsv(samples));
    report.say(`every second of it: ${csv}`);
  } finally {
    await rig.close();
  }
};

async function startWorkers(rig: Rig, count: number, discardMs: number | undefined): Promise<Service[]> {
  const start = () =>
    discardMs === undefined
      ? rig.startWorker()
      : rig.start('discard-worker', 'packages/drills/src/load/discard-worker.ts', {
          DISCARD_MS: String(discardMs),
        });
  const workers = await Promise.all(Array.from({ length: count }, start));
  await Promise.all(workers.map((worker) => worker.logged('ready')));
  return workers;
}

function pidsOf(workers: readonly Service[]): Record<string, number> {
  return Object.fromEntries(workers.map(({ pid }, i) => [`worker ${i + 1}`, pid]));
}

function serverPids({ stack }: Rig): Record<string, number> {
  const crashes = Object.entries(stack.crash);
  return Object.fromEntries(crashes.flatMap(([name, crash]) => (crash ? [[name, crash.pid()]] : [])));
}

function tell(samples: readonly Sample[], postings: number, report: Report): void {
  const [first] = samples;
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return;
  const waiting = samples.flatMap(({ extra: { waiting } }) => (waiting === undefined ? [] : [waiting]));
  const answers = samples.map(({ extra }) => extra['answer ms'] ?? 0).sort((a, b) => a - b);
  chart('batches waiting', waiting, report);
  report.check(
    'the producer waits while the queue is full',
    Math.max(...waiting) <= MOST_WAITING,
    Math.max(...waiting),
  );
  report.figure('slowest answer of the API meanwhile', `${answers.at(-1)} ms`);

  for (const name of Object.keys(first.processes)) {
    const rss = samples.flatMap(({ processes }) => processes[name]?.rssMb ?? []);
    chart(`${name}, MB`, rss, report);
    const used = (last.processes[name]?.cpuSeconds ?? 0) - (first.processes[name]?.cpuSeconds ?? 0);
    report.figure(`${name}: processor time a posting`, `${((used / postings) * 1000).toFixed(3)} ms`);
    report.figure(`${name}: processors in use`, (used / last.seconds).toFixed(2));
    if (!/^(api|worker)/.test(name)) continue;
    const { middle, last: end, flat } = memoryTrend(rss);
    const trend = `${middle.toFixed(0)} MB, then ${end.toFixed(0)} MB`;
    if (last.seconds < LEAST_SECONDS) report.say(`too short to tell whether ${name} stays flat: ${trend}`);
    else report.check(`the memory of ${name} is flat from the middle third to the last`, flat, trend);
  }
}

function chart(name: string, values: readonly number[], report: Report): void {
  const [least, most] = [Math.min(...values), Math.max(...values)].map(Math.round);
  report.figure(name, `${sparkline(values)} ${least} to ${most}`);
}
