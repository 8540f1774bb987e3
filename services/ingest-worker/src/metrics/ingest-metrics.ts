import type { ErrorCode } from '@rolecall/contracts';
import type { JobIndex } from '@rolecall/job-index';
import type { BatchEnd, ProcessBatch } from '@rolecall/job-queue';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { STAGES, type TimeStage } from './stages.ts';

/** Seconds; a batch of 64 is looked up in milliseconds and embedded in a second or so on one core. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

type Sweepable = Pick<JobIndex, 'removeExpired'>;

/** What a worker counts of its own work. No label holds anything of a posting. */
export interface IngestMetrics {
  /** To be called whenever a batch leaves the worker's hands. */
  batchEnded(end: BatchEnd): void;
  /** The same processing, counted while in hand. */
  countInHand(process: ProcessBatch): ProcessBatch;
  timeStage: TimeStage;
  /** The same index, with what is swept counted. */
  countSwept(index: Sweepable): Sweepable;
}

/** Registers the metrics of a worker; each starts at 0, so that rates are right from the first scrape on. */
export function createIngestMetrics(registry: Registry): IngestMetrics {
  const registers = [registry];
  const batches = new Counter({
    name: 'rolecall_ingest_batches_total',
    help: 'Deliveries of batches by outcome: processed, repeated (counted before), retried (will be), dead_letter',
    labelNames: ['outcome'],
    registers,
  });
  const failures = new Counter({
    name: 'rolecall_ingest_batch_failures_total',
    help: 'Failed attempts at a batch by error code',
    labelNames: ['code'],
    registers,
  });
  const postings = new Counter({
    name: 'rolecall_ingest_postings_total',
    help: 'Postings by outcome: indexed, unchanged, rejected, failed (of dead letters)',
    labelNames: ['outcome'],
    registers,
  });
  const stages = new Histogram({
    name: 'rolecall_ingest_stage_duration_seconds',
    help: 'Time a batch spends in each stage, failed ones included',
    labelNames: ['stage'],
    buckets: BUCKETS,
    registers,
  });
  const inHand = new Gauge({
    name: 'rolecall_ingest_batches_in_hand',
    help: 'Batches this worker is processing',
    registers,
  });
  const swept = new Counter({
    name: 'rolecall_ingest_swept_postings_total',
    help: 'Expired postings this worker has removed from the index',
    registers,
  });
  for (const outcome of ['processed', 'repeated', 'retried', 'dead_letter'] as const)
    batches.inc({ outcome }, 0);
  for (const outcome of ['indexed', 'unchanged', 'rejected', 'failed'] as const) postings.inc({ outcome }, 0);
  for (const stage of STAGES) stages.zero({ stage });

  const failed = (code: ErrorCode) => failures.inc({ code });
  return {
    batchEnded(end) {
      batches.inc({ outcome: end.outcome });
      if (end.outcome === 'processed') {
        postings.inc({ outcome: 'indexed' }, end.indexed);
        postings.inc({ outcome: 'unchanged' }, end.unchanged);
        postings.inc({ outcome: 'rejected' }, end.rejected);
      } else if (end.outcome === 'retried') failed(end.code);
      else if (end.outcome === 'dead_letter') {
        failed(end.code);
        postings.inc({ outcome: 'failed' }, end.postings);
      }
    },

    countInHand: (process) => async (batch, signal) => {
      inHand.inc();
      try {
        return await process(batch, signal);
      } finally {
        inHand.dec();
      }
    },

    async timeStage(stage, step) {
      const done = stages.startTimer({ stage });
      try {
        return await step();
      } finally {
        done();
      }
    },

    countSwept: (index) => ({
      async removeExpired(expired) {
        const removed = await index.removeExpired(expired);
        swept.inc(removed);
        return removed;
      },
    }),
  };
}
