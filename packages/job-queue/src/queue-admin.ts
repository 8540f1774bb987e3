import type { QueueState } from '@rolecall/contracts';
import type { Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import { createDeadLetters, type DeadLetters } from './dead-letters.ts';
import type { ImportLedger } from './import-ledger.ts';
import type { IngestBatch } from './ingest-batch.ts';
import { asQueueError } from './queue-error.ts';

/** What an operator does with the queue. Every method throws QUEUE_UNAVAILABLE. */
export interface QueueAdmin {
  /** BullMQ's own view, for a dashboard. Batches are removed and retried by `deadLetters` only, or counts go wrong. */
  readonly bull: Queue<IngestBatch>;
  readonly deadLetters: DeadLetters;
  state(): Promise<QueueState>;
  /**
   * Has every worker finish the batches at hand and take no further one. Imports are accepted until
   * QUEUE_MAX_WAITING batches wait.
   */
  pause(): Promise<void>;
  resume(): Promise<void>;
}

export function createQueueAdmin(
  queue: Queue<IngestBatch>,
  redis: Redis,
  ledger: Pick<ImportLedger, 'bury'>,
): QueueAdmin {
  return {
    bull: queue,
    deadLetters: createDeadLetters(queue, redis, ledger),

    state: () =>
      asQueueError(async () => {
        const [paused, counts] = await Promise.all([
          queue.isPaused(),
          queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'failed'),
        ]);
        const count = (state: string) => counts[state] ?? 0;
        return {
          paused,
          waiting: count('waiting') + count('prioritized'),
          delayed: count('delayed'),
          active: count('active'),
          deadLetters: count('failed'),
        };
      }),

    pause: () => asQueueError(() => queue.pause()),
    resume: () => asQueueError(() => queue.resume()),
  };
}
