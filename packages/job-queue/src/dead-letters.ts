import type { DeadLetter, DeadLetterContent, DeadLetterPage, DeadLettersHandled } from '@rolecall/contracts';
import type { Job, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { failureCode } from './failure.ts';
import type { ImportLedger } from './import-ledger.ts';
import type { IngestBatch } from './ingest-batch.ts';
import { asQueueError } from './queue-error.ts';

/** Most dead letters one call replays or drops, so that it ends in time. */
const MAX_AT_ONCE = 1000;

/** Field of BullMQ's job that counts lost workers; its retry leaves it, and the next loss would be one too many. */
const LOST_WORKERS = 'stc';

/** Batches that were given up, kept with their data. Every method throws QUEUE_UNAVAILABLE. */
export interface DeadLetters {
  /** One page, the latest first; of one import where `importId` is given. */
  list(page: { importId?: string | undefined; offset: number; limit: number }): Promise<DeadLetterPage>;
  /** One with its postings. */
  get(id: string): Promise<DeadLetterContent | undefined>;
  /**
   * Queues the batch again with all its attempts. Its postings count as failed until they are indexed; then the
   * import's counts and status are repaired.
   *
   * @returns false if there is no such dead letter (any more)
   */
  replay(id: string): Promise<boolean>;
  /**
   * Removes the batch for good. Its postings stay counted as failed.
   *
   * @returns false if there is no such dead letter (any more)
   */
  drop(id: string): Promise<boolean>;
  /** Replays those of an import, at most 1,000 a call. */
  replayImport(importId: string): Promise<DeadLettersHandled>;
  /** Drops those of an import, at most 1,000 a call. */
  dropImport(importId: string): Promise<DeadLettersHandled>;
}

export function createDeadLetters(
  queue: Queue<IngestBatch>,
  redis: Redis,
  ledger: Pick<ImportLedger, 'bury'>,
): DeadLetters {
  /** Only ids are read: a batch can hold a megabyte. */
  async function idsOf(importId: string): Promise<string[]> {
    const ids = await queue.getRanges(['failed'], 0, -1);
    return ids.filter((id) => id.startsWith(`${importId}-`));
  }

  async function find(id: string): Promise<Job<IngestBatch> | undefined> {
    // The state first: an id can name keys of BullMQ that are no job.
    if ((await queue.getJobState(id)) !== 'failed') return undefined;
    return (await queue.getJob(id)) as Job<IngestBatch> | undefined;
  }

  /** Whether it could be handled; false when someone else was faster. */
  async function unlessMoved(id: string, handling: Promise<void>): Promise<boolean> {
    try {
      await handling;
      return true;
    } catch (error) {
      if ((await queue.getJobState(id)) !== 'failed') return false;
      throw error;
    }
  }

  async function replay(id: string): Promise<boolean> {
    const job = await find(id);
    if (job === undefined) return false;
    await redis.hdel(queue.toKey(id), LOST_WORKERS);
    return await unlessMoved(
      id,
      job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true }),
    );
  }

  async function drop(id: string): Promise<boolean> {
    const job = await find(id);
    if (job === undefined) return false;
    // Changes nothing unless the worker could not count it when it gave up.
    await ledger.bury(job.data, failureCode(job.failedReason ?? ''));
    return await unlessMoved(id, job.remove());
  }

  async function handleAll(
    importId: string,
    handle: (id: string) => Promise<boolean>,
  ): Promise<DeadLettersHandled> {
    const ids = await idsOf(importId);
    let handled = 0;
    for (const id of ids.slice(0, MAX_AT_ONCE)) if (await handle(id)) handled += 1;
    return { handled, remaining: Math.max(0, ids.length - MAX_AT_ONCE) };
  }

  return {
    list: ({ importId, offset, limit }) =>
      asQueueError(async () => {
        const end = offset + limit;
        const ids = importId === undefined ? undefined : await idsOf(importId);
        const page = ids?.slice(offset, end) ?? (await queue.getRanges(['failed'], offset, end - 1));
        const deadLetters: DeadLetter[] = [];
        for (const id of page) {
          const job = await find(id);
          if (job !== undefined) deadLetters.push(describe(job));
        }
        return { total: ids?.length ?? (await queue.getFailedCount()), deadLetters };
      }),

    get: (id) =>
      asQueueError(async () => {
        const job = await find(id);
        return job && { ...describe(job), postings: job.data.postings };
      }),

    replay: (id) => asQueueError(() => replay(id)),
    drop: (id) => asQueueError(() => drop(id)),
    replayImport: (importId) => asQueueError(() => handleAll(importId, replay)),
    dropImport: (importId) => asQueueError(() => handleAll(importId, drop)),
  };
}

function describe(job: Job<IngestBatch>): DeadLetter {
  const { importId, batch, requestId, postings } = job.data;
  const reason = job.failedReason ?? '';
  return {
    id: String(job.id),
    importId,
    batch,
    requestId,
    postingCount: postings.length,
    code: failureCode(reason),
    reason,
    attempts: job.attemptsMade,
    queuedAt: new Date(job.timestamp).toISOString(),
    failedAt: new Date(job.finishedOn ?? job.timestamp).toISOString(),
  };
}
