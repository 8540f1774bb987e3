import { randomUUID } from 'node:crypto';
import type { Import } from '@rolecall/contracts';
import { timed } from '@rolecall/telemetry';
import { Queue } from 'bullmq';
import { deleteImport } from './delete-import.ts';
import { createImportClaims, type ImportClaim } from './import-claims.ts';
import { createImportLedger } from './import-ledger.ts';
import { createImportWriter, type ImportWriter } from './import-writer.ts';
import { batchJobId, INGEST_QUEUE, type IngestBatch } from './ingest-batch.ts';
import { createQueueAdmin, type QueueAdmin } from './queue-admin.ts';
import { asQueueError } from './queue-error.ts';
import { type QueueLogger, silentLogger } from './queue-logger.ts';
import { addedBatches } from './queue-metrics.ts';
import { queueTracing } from './queue-tracing.ts';
import { connectProducer, disconnect } from './redis-connection.ts';
import type { QueueSettings } from './settings.ts';

/**
 * The producer's side of the queue. Redis may be away when it is created and at any time after: then every
 * method throws QUEUE_UNAVAILABLE within QUEUE_TIMEOUT_MS, and works again once Redis is back.
 */
export interface ImportQueue {
  /** For operators. */
  readonly admin: QueueAdmin;
  /**
   * Begins an import. `requestId` finds in the logs what was done for it; `id` is a UUID in lower case, a new one
   * unless given.
   *
   * With `full` it is all there is of this source: once it has completed, what it did not list is retired, and postings of
   * another source are rejected.
   *
   * @throws IMPORT_EXISTS when the id is taken
   */
  openImport(context: {
    requestId: string;
    id?: string | undefined;
    full?: string | undefined;
  }): Promise<ImportWriter>;
  /**
   * Claims the right to make the import that a caller's key stands for, once: see {@link ImportClaim}.
   *
   * @param claim.key of the caller, of any length
   * @param claim.digest of what is to be imported
   */
  claimImport(claim: { key: string; digest: string }): Promise<ImportClaim>;
  /** How an import stands, until its retention is over. */
  getImport(id: string): Promise<Import | undefined>;
  /**
   * Cancels what waits of an import, and forgets it; returns whether there was one. What was indexed stays.
   *
   * @throws IMPORT_RUNNING; see `delete-import.ts`
   */
  deleteImport(id: string): Promise<boolean>;
  /** Resolves if the queue can be reached. */
  ping(): Promise<void>;
  /** Lets go of Redis; imports still being written are left open, and soon count as interrupted. May be called twice. */
  close(): Promise<void>;
}

/** Opens the queue; returns at once, and connects in the background. */
export function createImportQueue(settings: QueueSettings, logger: QueueLogger = silentLogger): ImportQueue {
  const redis = connectProducer(settings, logger);
  const ledger = createImportLedger(redis, settings);
  const claims = createImportClaims(redis, ledger, settings);
  const queue = new Queue<IngestBatch>(INGEST_QUEUE, {
    connection: redis,
    prefix: settings.QUEUE_PREFIX,
    telemetry: queueTracing,
    // BullMQ's own start-up check would fail for good if Redis is away just then.
    skipWaitingForReady: true,
    skipVersionCheck: true,
    defaultJobOptions: {
      attempts: settings.INGEST_ATTEMPTS,
      backoff: { type: 'exponential', delay: settings.INGEST_BACKOFF_MS },
      removeOnComplete: true,
      removeOnFail: { count: settings.DEAD_LETTER_LIMIT },
      stackTraceLimit: 1,
    },
  });
  queue.on('error', () => {}); // The connection logs its own.
  const closing = new AbortController();
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    closing.abort();
    await queue.close();
    await disconnect(redis);
  }

  return {
    admin: createQueueAdmin(queue, redis, ledger),

    openImport: ({ requestId, id = randomUUID(), full }) =>
      asQueueError(async () => {
        const openedAt = await ledger.nextOpening(id, full !== undefined);
        await ledger.open(id, { requestId, createdAt: openedAt, full });
        return createImportWriter({
          id,
          requestId,
          openedAt,
          full,
          ledger,
          async enqueue(batch) {
            await timed(
              () => queue.add('batch', batch, { jobId: batchJobId(id, batch.batch) }),
              (_, outcome) => addedBatches.add(1, { outcome: outcome === 'ok' ? 'queued' : 'failed' }),
            );
          },
          async countWaiting() {
            const counts = await queue.getJobCounts('wait', 'prioritized', 'delayed');
            return Object.values(counts).reduce((sum, count) => sum + count, 0);
          },
          maxWaiting: settings.QUEUE_MAX_WAITING,
          maxBatchPostings: settings.QUEUE_BATCH_POSTINGS,
          stallMs: settings.QUEUE_STALL_SECONDS * 1000,
          signal: closing.signal,
        });
      }),

    claimImport: (claim) => asQueueError(() => claims.claim(claim)),

    getImport: (id) => asQueueError(() => ledger.read(id)),

    deleteImport: (id) => asQueueError(() => deleteImport(id, { queue, ledger })),

    ping: () =>
      asQueueError(async () => {
        await redis.ping();
      }),

    close() {
      closed ??= close();
      return closed;
    },
  };
}
