import { type Job, Queue, Worker } from 'bullmq';
import { type QueueLogger, silentLogger } from './queue-logger.ts';
import { connectWorker, disconnect } from './redis-connection.ts';
import type { QueueSettings } from './settings.ts';
import { logWorkerErrors } from './worker-errors.ts';

/** A queue of its own, so that pausing the imports does not stop it, and a long import does not delay it. */
const TASK_QUEUE = 'tasks';

/** Failed runs that are kept for a look. */
const KEPT_FAILURES = 20;

/** Something that is done again and again, by one of however many workers there are. */
export interface RepeatedTask {
  /** Names its schedule in Redis; renaming it leaves the old schedule behind. */
  name: string;
  /** Time from one run to the next, in milliseconds; the first run is at once. */
  everyMs: number;
  /**
   * Does it. After a crash, or when it takes longer than `everyMs`, it may run twice at once, so it has to be
   * idempotent. It should end early when `signal` aborts: the process is about to stop. A run that throws is
   * logged, and the next one comes in its time.
   */
  run(signal: AbortSignal): Promise<void>;
}

/**
 * Schedules tasks in Redis and takes part in running them. Every process that does the same shares the one
 * schedule: each run is taken by one of them. An outage of Redis is waited out.
 */
export function createRepeatedTasks(
  settings: QueueSettings,
  tasks: readonly RepeatedTask[],
  logger: QueueLogger = silentLogger,
): { close(): Promise<void> } {
  const redis = connectWorker(settings, logger);
  const shared = { connection: redis, prefix: settings.QUEUE_PREFIX };
  const queue = new Queue(TASK_QUEUE, { ...shared, skipWaitingForReady: true, skipVersionCheck: true });
  queue.on('error', () => {}); // The connection logs its own.
  const closing = new AbortController();

  async function schedule(): Promise<void> {
    for (const { name, everyMs } of tasks) {
      const opts = { removeOnComplete: true, removeOnFail: { count: KEPT_FAILURES }, stackTraceLimit: 1 };
      await queue.upsertJobScheduler(name, { every: everyMs }, { name, opts });
    }
  }
  const scheduled = schedule().catch((err) => {
    if (!closing.signal.aborted) logger.error({ err }, 'the repeated tasks could not be scheduled');
  });

  async function handle({ name }: Job): Promise<void> {
    const task = tasks.find((one) => one.name === name);
    if (task === undefined) return; // Of another version; its own workers will get the next one.
    try {
      await task.run(closing.signal);
    } catch (err) {
      logger.warn({ task: name, err }, 'a repeated task failed; it comes again in its time');
      throw err;
    }
  }

  const worker = new Worker(TASK_QUEUE, handle, {
    ...shared,
    lockDuration: settings.INGEST_LOCK_MS,
    stalledInterval: settings.INGEST_LOCK_MS,
    runRetryDelay: 1000,
  });
  logWorkerErrors(worker, logger);

  let closed: Promise<void> | undefined;
  async function close(): Promise<void> {
    closing.abort();
    await worker.close();
    await queue.close();
    await disconnect(redis);
    await scheduled;
  }
  return {
    close() {
      closed ??= close();
      return closed;
    },
  };
}
