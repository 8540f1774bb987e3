import { setTimeout as sleep } from 'node:timers/promises';
import { createError, type ErrorCode, isRolecallError } from '@rolecall/contracts';
import { DelayedError, type Job, Worker } from 'bullmq';
import { createCooldown } from './cooldown.ts';
import { toFailure } from './failure.ts';
import { withheldBy } from './feed-counts.ts';
import { createImportLedger } from './import-ledger.ts';
import {
  type BatchEnd,
  type BatchOutcome,
  type DeliveredBatch,
  INGEST_QUEUE,
  type IngestBatch,
} from './ingest-batch.ts';
import { asQueueError } from './queue-error.ts';
import { type QueueLogger, silentLogger } from './queue-logger.ts';
import { queueTracing } from './queue-tracing.ts';
import { connectWorker, disconnect } from './redis-connection.ts';
import type { QueueSettings } from './settings.ts';
import { logWorkerErrors } from './worker-errors.ts';

/** How often a batch may lose its worker (killed, or stuck) before it is given up. */
const MAX_STALLED = 3;

/** How soon the last batch of a full import looks again whether all others are done, in milliseconds. */
const LAST_BATCH_DELAY_MS = 500;

/**
 * Indexes a batch. It may be delivered more than once, so it has to be idempotent. Throwing has the batch
 * tried again; `signal` aborts when the batch has gone to another worker.
 */
export type ProcessBatch = (batch: DeliveredBatch, signal: AbortSignal) => Promise<BatchOutcome>;

/** A running worker. */
export interface IngestWorker {
  /** Resolves once Redis is reached. @throws QUEUE_UNAVAILABLE after QUEUE_TIMEOUT_MS; may be called again */
  ready(): Promise<void>;
  /** Takes no further batch, finishes those at hand and lets go of Redis. May be called twice. */
  close(): Promise<void>;
}

/**
 * Starts to take batches from the queue. An outage of Redis, at the start or later, is waited out.
 *
 * A batch that throws is tried again with exponential back-off; after INGEST_ATTEMPTS it becomes a dead
 * letter: it stays with its data in BullMQ's failed set, its postings are counted as failed, and retrying
 * it from there repairs the count.
 *
 * @param options.concurrency batches at a time
 * @param options.onBatchEnd told how each delivery ended; must not throw
 */
export function createIngestWorker(
  settings: QueueSettings,
  process: ProcessBatch,
  options: { concurrency: number; logger?: QueueLogger; onBatchEnd?: (end: BatchEnd) => void },
): IngestWorker {
  const { concurrency, logger = silentLogger, onBatchEnd = () => {} } = options;
  const redis = connectWorker(settings, logger);
  const ledger = createImportLedger(redis, settings);
  const cooldown = createCooldown(settings.INGEST_BACKOFF_MS);
  const burying = new Set<Promise<void>>();

  async function bury(job: Job<IngestBatch>, error: Error): Promise<void> {
    const code = codeOf(error);
    onBatchEnd({ outcome: 'dead_letter', code, postings: job.data.postings.length });
    logger.error({ ...describe(job), code, err: error }, 'batch given up: it is a dead letter now');
    await ledger.bury(job.data, code);
  }

  /** Why a full import retires nothing, if so; has its last batch come again while others are at hand. */
  async function withheld(job: Job<IngestBatch>, token?: string): Promise<ErrorCode | undefined> {
    if (job.data.retire === undefined) return undefined;
    const counts = await ledger.feedCounts(job.data.importId);
    if (counts !== 'pending') return withheldBy(counts);
    await job.moveToDelayed(Date.now() + LAST_BATCH_DELAY_MS, token);
    throw new DelayedError();
  }

  async function handle(job: Job<IngestBatch>, token?: string, signal?: AbortSignal): Promise<void> {
    const start = performance.now();
    try {
      const { counted, fullUnderWay } = await ledger.begin(job.data);
      if (counted) {
        logger.info(describe(job), 'batch was processed before');
        onBatchEnd({ outcome: 'repeated' });
        return;
      }
      const warning = await withheld(job, token);
      const delivered = { ...job.data, marksSeen: fullUnderWay || job.data.full === true };
      const outcome =
        warning === undefined
          ? await process(delivered, signal ?? new AbortController().signal)
          : { indexed: 0, unchanged: 0, rejections: [], retired: 0, warning };
      await ledger.settle(job.data, outcome);
      cooldown.succeeded();
      const { indexed, unchanged, rejections, ...retirement } = outcome;
      const ms = Math.round(performance.now() - start);
      onBatchEnd({ outcome: 'processed', indexed, unchanged, rejected: rejections.length });
      logger.info(
        { ...describe(job), indexed, unchanged, rejected: rejections.length, ...retirement, ms },
        'batch processed',
      );
    } catch (error) {
      if (error instanceof DelayedError) throw error;
      const attempts = job.opts.attempts ?? 1;
      if (job.attemptsMade + 1 >= attempts) {
        // Before BullMQ files it, not after: a crash in between must not leave the import open for ever.
        await bury(job, error as Error);
      } else {
        onBatchEnd({ outcome: 'retried', code: codeOf(error) });
        logger.warn({ ...describe(job), attempts, err: error }, 'batch failed; it will be tried again');
        await cooldown.failed(error);
      }
      throw toFailure(error);
    }
  }

  const worker = new Worker<IngestBatch, void>(INGEST_QUEUE, handle, {
    connection: redis,
    prefix: settings.QUEUE_PREFIX,
    telemetry: queueTracing,
    concurrency,
    lockDuration: settings.INGEST_LOCK_MS,
    stalledInterval: settings.INGEST_LOCK_MS,
    maxStalledCount: MAX_STALLED,
    // After an outage of Redis; BullMQ's own 15 s would only prolong it.
    runRetryDelay: 1000,
  });
  logWorkerErrors(worker, logger);
  worker.on('stalled', (jobId) => logger.warn({ jobId }, 'batch lost its worker; it will be tried again'));
  worker.on('lockRenewalFailed', (jobIds) => {
    for (const jobId of jobIds) worker.cancelJob(jobId, 'the batch has gone to another worker');
  });
  worker.on('failed', (job, error) => {
    // Batches that stalled too often are given up without having been handed to `handle`.
    if (job === undefined || job.deferredFailure === undefined) return;
    const done = bury(job, error)
      .catch((err) => logger.error({ ...describe(job), err }, 'a dead letter could not be counted'))
      .finally(() => burying.delete(done));
    burying.add(done);
  });

  let closed: Promise<void> | undefined;
  async function close(): Promise<void> {
    cooldown.close();
    await worker.close();
    await Promise.all(burying);
    await disconnect(redis);
  }

  return {
    async ready() {
      const reached = asQueueError(() => worker.waitUntilReady().then(() => true));
      const timeout = new AbortController();
      const late = sleep(settings.QUEUE_TIMEOUT_MS, false, { signal: timeout.signal }).catch(() => false);
      const ready = await Promise.race([reached, late]).finally(() => timeout.abort());
      if (!ready) throw createError('QUEUE_UNAVAILABLE');
    },

    close() {
      closed ??= close();
      return closed;
    },
  };
}

function codeOf(error: unknown): ErrorCode {
  return isRolecallError(error) ? error.code : 'INTERNAL';
}

/** What the logs tell of a batch: no word of its postings. */
function describe({ data, attemptsMade }: Job<IngestBatch>) {
  const { importId, batch, requestId, postings } = data;
  return { importId, batch, requestId, postings: postings.length, attempt: attemptsMade + 1 };
}
