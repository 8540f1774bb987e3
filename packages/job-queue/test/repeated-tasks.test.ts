import { startFaultProxy } from '@rolecall/local-stack';
import { Queue } from 'bullmq';
import {
  createRepeatedTasks,
  type QueueLogger,
  type QueueSettings,
  type RepeatedTask,
} from '../src/index.ts';
import { closeAll, eventually, gate, openQueue, openRedis, queueSettings } from './support/bench.ts';

const HOUR_MS = 3_600_000;

const open: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0).reverse()) await thing.close();
  await closeAll();
});

function start(settings: QueueSettings, task: RepeatedTask, logger?: QueueLogger) {
  const tasks = createRepeatedTasks(settings, [task], logger);
  open.push(tasks);
  return tasks;
}

/** BullMQ's own view. */
function openTaskQueue(settings: QueueSettings): Queue {
  const queue = new Queue('tasks', { connection: openRedis(settings), prefix: settings.QUEUE_PREFIX });
  open.push(queue);
  return queue;
}

it('runs at once and again each time, also while the imports are paused', async () => {
  const settings = queueSettings();
  await openQueue(settings).admin.pause();
  let runs = 0;
  start(settings, {
    name: 'count',
    everyMs: 100,
    async run() {
      runs += 1;
    },
  });
  await eventually(async () => runs >= 3);
});

it('runs once for all workers, however often they start', async () => {
  const settings = queueSettings();
  const bull = openTaskQueue(settings);
  let runs = 0;
  const task: RepeatedTask = {
    name: 'count',
    everyMs: HOUR_MS,
    async run() {
      runs += 1;
    },
  };
  /** Once a first run is over, the task's next one waits for its time. */
  const untilIdle = (schedules: number) =>
    eventually(async () => {
      const counts = await bull.getJobCounts('waiting', 'active', 'delayed');
      return counts['waiting'] === 0 && counts['active'] === 0 && counts['delayed'] === schedules;
    });
  const workers = [start(settings, task), start(settings, task), start(settings, task)];
  await eventually(async () => runs > 0);
  await untilIdle(1);
  for (const { close } of workers) await close();
  // Scheduled after the other one, so that both are known to be when it runs.
  const scheduled = gate();
  const last: RepeatedTask = { name: 'last', everyMs: HOUR_MS, run: async () => scheduled.open() };
  open.push(createRepeatedTasks(settings, [task, last]));
  await scheduled.opened;
  await untilIdle(2);
  expect(runs).toBe(1);
  expect(await bull.getJobSchedulersCount()).toBe(2);
});

it('logs a run that fails, and goes on', async () => {
  const warnings: object[] = [];
  const logger = { info() {}, error() {}, warn: (fields: object) => warnings.push(fields) };
  let runs = 0;
  const run = async () => {
    runs += 1;
    if (runs === 1) throw new Error('The index is away.');
  };
  start(queueSettings(), { name: 'fragile', everyMs: 100, run }, logger);
  await eventually(async () => runs >= 2);
  expect(warnings).toEqual([{ task: 'fragile', err: expect.any(Error) }]);
});

it('tells a run that the process is about to stop, and waits for its end', async () => {
  const started = gate();
  let ended = false;
  const { close } = start(queueSettings(), {
    name: 'long',
    everyMs: HOUR_MS,
    async run(signal) {
      const aborted = new Promise((resolve) => signal.addEventListener('abort', resolve));
      started.open();
      await aborted;
      ended = true;
    },
  });
  await started.opened;
  await close();
  expect(ended).toBe(true);
});

it('waits for Redis, and can be closed while it does', async () => {
  const proxy = await startFaultProxy(process.env['REDIS_URL'] as string, 'refuse');
  open.push(proxy);
  const settings = queueSettings({ REDIS_URL: proxy.url });
  await start(settings, { name: 'never', everyMs: HOUR_MS, run: async () => {} }).close();
  let runs = 0;
  start(settings, {
    name: 'late',
    everyMs: HOUR_MS,
    async run() {
      runs += 1;
    },
  });
  await proxy.set('pass');
  await eventually(async () => runs === 1);
});
