import type { ErrorCode, JobPosting, Rejection } from '@rolecall/contracts';

/** Name of the BullMQ queue. */
export const INGEST_QUEUE = 'ingest';

/** Most postings in one batch: what the embedder and the index take well at once. */
export const MAX_BATCH_POSTINGS = 64;

/** Most bytes of postings, as JSON, in one batch; a single posting is always below it. */
export const MAX_BATCH_BYTES = 1_000_000;

/** Data of one BullMQ job. Holds postings only, nothing of a candidate. */
export interface IngestBatch {
  importId: string;
  /** Number of the batch within its import, from 0, with gaps. */
  batch: number;
  /** Of the request that brought the import; finds it in the logs. */
  requestId: string;
  postings: { line: number; posting: JobPosting }[];
}

/** What became of a batch: `indexed + unchanged + rejections.length` is the number of its postings. */
export interface BatchOutcome {
  indexed: number;
  unchanged: number;
  rejections: Rejection[];
}

/** How a delivery of a batch ended, for metrics. */
export type BatchEnd =
  | { outcome: 'processed'; indexed: number; unchanged: number; rejected: number }
  /** An earlier delivery had been counted. */
  | { outcome: 'repeated' }
  /** It failed, and will be tried again. */
  | { outcome: 'retried'; code: ErrorCode }
  /** It failed for the last time. */
  | { outcome: 'dead_letter'; code: ErrorCode; postings: number };

/** BullMQ id of a batch: the same batch added twice is one job. */
export function batchJobId(importId: string, batch: number): string {
  return `${importId}-${batch}`;
}
