import type { ErrorCode, Rejection } from '@rolecall/contracts';

/** What a writer reports at once; see WRITE_STEP. */
export interface WriteStep {
  /** Counts up from 0; a step sent twice is taken once. */
  step: number;
  writer: 'open' | 'finished' | 'aborted';
  /** Why the writer gave up, when it did. */
  error?: ErrorCode;
  /** Batches queued, once the writer is done. */
  batches?: number;
  /** Records read since the last step, and how many of them were rejected. */
  total: number;
  rejected: number;
  /** How many of the rejected repeat an earlier record. */
  duplicates: number;
  /** Those of the rejections worth keeping. */
  rejections: readonly Rejection[];
  /** Job ids of the postings about to be queued. */
  identities: readonly string[];
}
