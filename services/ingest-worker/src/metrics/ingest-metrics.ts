import type { JobIndex } from '@rolecall/job-index';
import type { BatchEnd, ProcessBatch } from '@rolecall/job-queue';
import { counter, gauge } from '@rolecall/telemetry';

const batches = counter({
  name: 'rolecall_ingest_batches_total',
  help: 'Deliveries of batches by outcome: processed, repeated (counted before), retried (will be), dead_letter',
  labels: { outcome: ['processed', 'repeated', 'retried', 'dead_letter'] },
});
const failures = counter({
  name: 'rolecall_ingest_batch_failures_total',
  help: 'Failed attempts at a batch by error code',
  labels: { code: [] },
});
const postings = counter({
  name: 'rolecall_ingest_postings_total',
  help: 'Postings by outcome: indexed, unchanged, rejected, failed (of dead letters)',
  labels: { outcome: ['indexed', 'unchanged', 'rejected', 'failed'] },
});
const inHand = gauge({
  name: 'rolecall_ingest_batches_in_hand',
  help: 'Batches this worker is processing',
  labels: {},
});
const swept = counter({
  name: 'rolecall_ingest_swept_postings_total',
  help: 'Expired postings this worker has removed from the index',
  labels: {},
});

/** Counts a batch that leaves the worker's hands. */
export function countBatchEnd(end: BatchEnd): void {
  batches.add(1, { outcome: end.outcome });
  if (end.outcome === 'processed') {
    postings.add(end.indexed, { outcome: 'indexed' });
    postings.add(end.unchanged, { outcome: 'unchanged' });
    postings.add(end.rejected, { outcome: 'rejected' });
  } else if (end.outcome === 'retried') failures.add(1, { code: end.code });
  else if (end.outcome === 'dead_letter') {
    failures.add(1, { code: end.code });
    postings.add(end.postings, { outcome: 'failed' });
  }
}

/** The same processing, counted while in hand. */
export function countInHand(process: ProcessBatch): ProcessBatch {
  let count = 0;
  inHand.watch(() => [{ value: count, labels: {} }]);
  return async (batch, signal) => {
    count++;
    try {
      return await process(batch, signal);
    } finally {
      count--;
    }
  };
}

type Sweepable = Pick<JobIndex, 'removeExpired'>;

/** The same index, with what is swept counted. */
export function countSwept(index: Sweepable): Sweepable {
  return {
    async removeExpired(expired) {
      const removed = await index.removeExpired(expired);
      swept.add(removed, {});
      return removed;
    },
  };
}
