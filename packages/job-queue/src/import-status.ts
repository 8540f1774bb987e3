import type { ErrorCode, ImportStatus } from '@rolecall/contracts';

/** What an import's status follows from. */
export interface ImportProgress {
  /** What the writer last said. */
  writer: 'open' | 'finished' | 'aborted';
  /** Whether the process that reads the import still shows signs of life; matters while it is open. */
  writerAlive: boolean;
  /** Whether a worker has taken a batch. */
  started: boolean;
  /** Whether the outcome of every batch is known; matters once the writer finished. */
  accounted: boolean;
  /** Batches that are dead letters. */
  deadBatches: number;
  /** Why the writer gave up. */
  error: ErrorCode | undefined;
  /** Why the last dead letter was given up. */
  failure: ErrorCode | undefined;
}

/** The status of an import, with the error of a failed one. */
export function importStatus(progress: ImportProgress): { status: ImportStatus; error?: ErrorCode } {
  if (progress.writer === 'aborted')
    return { status: 'failed', error: progress.error ?? 'IMPORT_INTERRUPTED' };
  if (progress.writer === 'open' && !progress.writerAlive) {
    return { status: 'failed', error: 'IMPORT_INTERRUPTED' };
  }
  if (progress.writer === 'open' || !progress.accounted) {
    return { status: progress.started ? 'running' : 'queued' };
  }
  return progress.deadBatches > 0
    ? { status: 'failed', error: progress.failure ?? 'INTERNAL' }
    : { status: 'completed' };
}
