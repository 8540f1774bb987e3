import type { ErrorCode, JobPosting, Rejection } from '@rolecall/contracts';

/** Name of the BullMQ queue. */
export const INGEST_QUEUE = 'ingest';

/** Most bytes of postings, as JSON, in one batch; a single posting is always below it. */
export const MAX_BATCH_BYTES = 1_000_000;

/** Data of one BullMQ job. Holds postings only, nothing of a candidate. */
export interface IngestBatch {
  importId: string;
  /** Number of the batch within its import, from 0, with gaps. */
  batch: number;
  /** Of the request that brought the import; finds it in the logs. */
  requestId: string;
  /** When the import was opened, an ISO date-time; no two imports have the same. */
  openedAt: string;
  /** Whether it is of a full import: all there is of its source. */
  full?: boolean;
  postings: { line: number; posting: JobPosting }[];
  /** Job ids of postings a full import lists in records that were rejected. */
  rejectedIds?: string[];
  /** Set in the last batch of a full import, which holds no postings: what it did not list is to be retired. */
  retire?: { source: string };
}

/** A batch as a worker gets it. */
export interface DeliveredBatch extends IngestBatch {
  /** Whether unchanged postings are to be marked as seen: a full import is under way. */
  marksSeen: boolean;
}

/** What became of a batch: `indexed + unchanged + rejections.length` is the number of its postings. */
export interface BatchOutcome {
  indexed: number;
  unchanged: number;
  rejections: Rejection[];
  /** Of a batch that retires: how many postings its import has retired, and why none if they were spared. */
  retired?: number;
  warning?: ErrorCode;
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
