import { setTimeout as sleep } from 'node:timers/promises';
import {
  createError,
  ERRORS,
  type ErrorCode,
  isRolecallError,
  type JobPosting,
  jobId,
  MAX_KEPT_REJECTIONS,
  type Rejection,
} from '@rolecall/contracts';
import { type ImportLedger, WRITER_LEASE_MS } from './import-ledger.ts';
import { type IngestBatch, MAX_BATCH_BYTES } from './ingest-batch.ts';
import { asQueueError } from './queue-error.ts';
import { endedImports } from './queue-metrics.ts';
import type { WriteStep } from './write-step.ts';

/** How often a full queue is looked at again, in milliseconds. */
const POLL_MS = 250;

/** Rejections that may pile up before they are written down without a batch. */
const MAX_PENDING_REJECTIONS = 256;

/**
 * Hands the records of one import to the queue, in the order of their lines. One call at a time: each is
 * to be awaited. Once Redis has been away for QUEUE_STALL_SECONDS every method throws QUEUE_UNAVAILABLE; then `abort` is
 * what remains to be done.
 */
export interface ImportWriter {
  readonly id: string;
  /**
   * Queues a posting, sooner or later. Takes long while too many batches wait for a worker; throws
   * QUEUE_UNAVAILABLE when no worker has finished one for QUEUE_STALL_SECONDS. What is queued by then stays.
   */
  add(line: number, posting: JobPosting): Promise<void>;
  /** Writes down a record that is no posting. */
  reject(rejection: Rejection): Promise<void>;
  /** Ends the import: it completes once every batch is processed. */
  finish(): Promise<void>;
  /** Ends the import as failed. What was added so far is indexed all the same. */
  abort(code: ErrorCode): Promise<void>;
}

/** What a writer needs of the queue. */
export interface WriterContext {
  id: string;
  requestId: string;
  /** When the import was opened, an ISO date-time. */
  openedAt: string;
  /** The source it is all of, if it is a full import. */
  full: string | undefined;
  ledger: ImportLedger;
  enqueue(batch: IngestBatch): Promise<void>;
  /** Batches that wait for a worker. */
  countWaiting(): Promise<number>;
  maxWaiting: number;
  /** Most postings of one batch. */
  maxBatchPostings: number;
  stallMs: number;
  /** Aborts when the queue is closed. */
  signal: AbortSignal;
}

export function createImportWriter(context: WriterContext): ImportWriter {
  const { id, requestId, openedAt, full, ledger, signal } = context;
  let buffer: { line: number; posting: JobPosting; identity: string }[] = [];
  let bufferBytes = 0;
  let counts = { total: 0, rejected: 0, duplicates: 0 };
  let rejectedIds: string[] = [];
  let pendingRejections: Rejection[] = [];
  let keptRejections = 0;
  let highestKept = 0;
  let step = 0;
  let batches = 0;
  let patienceMs = context.stallMs;
  /** The last batch on its way, so that it travels together with the next step. */
  let enqueuing: Promise<unknown> = Promise.resolve();

  const lease = setInterval(() => ledger.renewLease(id).catch(() => {}), WRITER_LEASE_MS / 3);
  lease.unref();
  const release = () => clearInterval(lease);
  signal.addEventListener('abort', release, { once: true });

  /** Counts a rejection, and keeps it unless {@link MAX_KEPT_REJECTIONS} with lower lines are kept. */
  function note(rejection: Rejection): void {
    counts.rejected += 1;
    if (rejection.code === 'POSTING_DUPLICATE') counts.duplicates += 1;
    if (keptRejections >= MAX_KEPT_REJECTIONS && rejection.line > highestKept) return;
    keptRejections += 1;
    highestKept = Math.max(highestKept, rejection.line);
    pendingRejections.push(rejection);
  }

  /**
   * Tries again while Redis is away, for as long as the writer would wait for a worker: a Redis that restarts is no
   * reason to send a feed of hours again. What is repeated is known by its number, and done once.
   */
  async function throughOutages<T>(attempt: () => Promise<T>): Promise<T> {
    const start = performance.now();
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        const isOver = signal.aborted || performance.now() - start >= patienceMs;
        if (isOver || isRolecallError(error)) throw error;
        await sleep(POLL_MS, undefined, { signal });
      }
    }
  }

  /** Reports what came since the last step, and queues the buffered postings that are new. */
  async function flush(
    end: Pick<WriteStep, 'writer' | 'error'> = { writer: 'open' },
    { patient = true } = {},
  ): Promise<void> {
    const postings = buffer;
    const listed = rejectedIds;
    const report = { ...counts, rejections: pendingRejections, identities: postings.map((p) => p.identity) };
    buffer = [];
    rejectedIds = [];
    bufferBytes = 0;
    counts = { total: 0, rejected: 0, duplicates: 0 };
    pendingRejections = [];

    const number = step++;
    const [claimed] = await Promise.all([
      throughOutages(() => ledger.write(id, { step: number, ...end, batches, ...report })),
      enqueuing,
      patient && postings.length > 0 ? throughOutages(() => waitForRoom(context)) : undefined,
    ]);

    const fresh: IngestBatch['postings'] = [];
    postings.forEach(({ line, posting }, i) => {
      if (claimed[i]) fresh.push({ line, posting });
      else note(duplicate(line, posting));
    });
    if (fresh.length === 0 && listed.length === 0) return;
    enqueue({ batch: number, postings: fresh, ...(listed.length > 0 && { rejectedIds: listed }) });
  }

  function enqueue(batch: Pick<IngestBatch, 'batch' | 'postings' | 'rejectedIds' | 'retire'>): void {
    batches += 1;
    const common = { importId: id, requestId, openedAt, ...(full !== undefined && { full: true }) };
    enqueuing = throughOutages(() => context.enqueue({ ...common, ...batch }));
    enqueuing.catch(() => {}); // Reported by whoever awaits it next.
  }

  async function end(last: Pick<WriteStep, 'writer' | 'error'>): Promise<void> {
    // The batch has to be queued, and its duplicates noted, before the last step tells their number.
    if (buffer.length + rejectedIds.length > 0)
      await flush({ writer: 'open' }, { patient: last.writer === 'finished' });
    await enqueuing;
    if (full !== undefined && last.writer === 'finished') {
      // Before the last step: were it lost between the two, the import would never complete. That step has no batch of its
      // own, so its number is free.
      enqueue({ batch: step, postings: [], retire: { source: full } });
      await enqueuing;
    }
    await flush(last);
    release();
  }

  return {
    id,

    add: (line, posting) =>
      asQueueError(async () => {
        signal.throwIfAborted();
        const bytes = Buffer.byteLength(JSON.stringify(posting));
        if (bufferBytes + bytes > MAX_BATCH_BYTES) await flush();
        counts.total += 1;
        if (full !== undefined && posting.source !== full) {
          note(otherSource(line, posting));
          return;
        }
        bufferBytes += bytes;
        buffer.push({ line, posting, identity: jobId(posting.source, posting.externalId) });
        if (buffer.length >= context.maxBatchPostings) await flush();
      }),

    reject: (rejection) =>
      asQueueError(async () => {
        signal.throwIfAborted();
        counts.total += 1;
        note(rejection);
        // It is listed, if not legibly, and so not to be retired.
        if (full !== undefined && rejection.externalId) rejectedIds.push(jobId(full, rejection.externalId));
        if (counts.rejected >= MAX_PENDING_REJECTIONS) await flush();
      }),

    finish: () =>
      asQueueError(async () => {
        await end({ writer: 'finished' });
        endedImports.add(1, { outcome: 'finished' });
      }),

    abort: (error) =>
      asQueueError(async () => {
        endedImports.add(1, { outcome: ABORTED_AS[error] ?? 'failed' });
        const last = { writer: 'aborted', error } as const;
        patienceMs = 0; // Whoever waits is to be told soon.
        try {
          await end(last);
        } catch {
          // Whatever could not be queued, the import is to be seen as failed.
          await ledger.write(id, {
            step: step++,
            ...last,
            batches,
            total: 0,
            rejected: 0,
            duplicates: 0,
            rejections: [],
            identities: [],
          });
        } finally {
          release();
        }
      }),
  };
}

/** In metrics. */
const ABORTED_AS: Partial<Record<ErrorCode, 'interrupted' | 'refused'>> = {
  IMPORT_INTERRUPTED: 'interrupted',
  QUEUE_UNAVAILABLE: 'refused',
};

function duplicate(line: number, { externalId }: JobPosting): Rejection {
  return { line, externalId, code: 'POSTING_DUPLICATE', message: ERRORS.POSTING_DUPLICATE.message };
}

function otherSource(line: number, { externalId }: JobPosting): Rejection {
  return { line, externalId, code: 'POSTING_SOURCE_OTHER', message: ERRORS.POSTING_SOURCE_OTHER.message };
}

/**
 * Resolves once fewer batches than the limit wait. As long as workers finish batches this takes as long as
 * it takes; without any it would be for ever, so that an upload does not hang for want of a worker.
 */
async function waitForRoom({
  ledger,
  countWaiting,
  maxWaiting,
  stallMs,
  signal,
}: WriterContext): Promise<void> {
  let progress: string | null | undefined;
  let deadline = Number.POSITIVE_INFINITY;
  for (;;) {
    const [waiting, latest] = await Promise.all([countWaiting(), ledger.progress()]);
    if (waiting < maxWaiting) return;
    const now = performance.now();
    if (latest !== progress) deadline = now + stallMs;
    else if (now >= deadline) {
      throw createError('QUEUE_UNAVAILABLE', {
        message: `The queue is full and no worker has finished a batch for ${stallMs / 1000} s; is one running, or the queue paused?`,
      });
    }
    progress = latest;
    await sleep(POLL_MS, undefined, { signal });
  }
}
