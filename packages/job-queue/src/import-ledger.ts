import { randomUUID } from 'node:crypto';
import { createError, type ErrorCode, type Import, type Rejection } from '@rolecall/contracts';
import type { Redis } from 'ioredis';
import { defineScript } from './define-script.ts';
import { type FeedCounts, toFeedCounts } from './feed-counts.ts';
import type { BatchOutcome, IngestBatch } from './ingest-batch.ts';
import { BEGIN_BATCH, NEXT_OPENING, OPEN_IMPORT, SETTLE_BATCH, WRITE_STEP } from './ledger-scripts.ts';
import type { QueueSettings } from './settings.ts';
import { toImport } from './to-import.ts';
import type { WriteStep } from './write-step.ts';

/** How long a writer may stay silent before its import counts as interrupted, in milliseconds. */
export const WRITER_LEASE_MS = 60_000;

/** How long the identities of an import survive their writer, in milliseconds. */
const SEEN_MS = 3_600_000;

/** Longest message of a rejection that is kept, in characters. */
const MAX_MESSAGE = 500;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The bookkeeping of imports in Redis: one hash each, beside it the lowest rejections, one bit for each
 * batch accounted for or dead, the identities seen while it is written, and the lease of its writer. All
 * keys start with `<prefix>:imports:<id>` and expire after the retention. Errors are Redis' own.
 */
export interface ImportLedger {
  /**
   * The moment a new import counts as opened, an ISO date-time: by Redis' clock, and later than that of any import before.
   *
   * @param full whether the import is a full one; from now on unchanged postings are marked as seen
   */
  nextOpening(id: string, full: boolean): Promise<string>;
  /**
   * @param context.full the source a full import is all of
   * @throws IMPORT_EXISTS
   */
  open(
    id: string,
    context: { requestId: string; createdAt: string; full?: string | undefined },
  ): Promise<void>;
  /** Tells that the writer is alive though it has nothing to report. */
  renewLease(id: string): Promise<void>;
  /**
   * @returns for each identity whether it is new in this import
   * @throws QUEUE_UNAVAILABLE if Redis has lost the import, or a step of it
   */
  write(id: string, step: WriteStep): Promise<boolean[]>;
  /** @returns whether an earlier delivery of this batch was counted already, and whether a full import is under way */
  begin(batch: IngestBatch): Promise<{ counted: boolean; fullUnderWay: boolean }>;
  /** How a full import stands whose last batch is at hand; `pending` until all others are accounted for. */
  feedCounts(id: string): Promise<FeedCounts | 'pending'>;
  /** Counts a batch's outcome, once. */
  settle(batch: IngestBatch, outcome: BatchOutcome): Promise<void>;
  /** Counts a batch's postings as failed, unless its outcome is known. */
  bury(batch: IngestBatch, code: ErrorCode): Promise<void>;
  read(id: string): Promise<Import | undefined>;
  /** What the writer of an import last said, and whether it is there to say more; undefined where there is no import. */
  writer(id: string): Promise<{ writer: WriteStep['writer']; alive: boolean } | undefined>;
  /** Removes all that is kept of an import. */
  forget(id: string): Promise<void>;
  /** A number that changes whenever a worker finishes a batch of any import. */
  progress(): Promise<string | null>;
}

export function createImportLedger(redis: Redis, settings: QueueSettings): ImportLedger {
  const retentionMs = settings.IMPORT_RETENTION_SECONDS * 1000;
  const openImport = defineScript(redis, 'rolecallOpenImport', OPEN_IMPORT, 2);
  const writeStep = defineScript(redis, 'rolecallWriteStep', WRITE_STEP, 5);
  const beginBatch = defineScript(redis, 'rolecallBeginBatch', BEGIN_BATCH, 4);
  const settleBatch = defineScript(redis, 'rolecallSettleBatch', SETTLE_BATCH, 6);
  const openingOf = defineScript(redis, 'rolecallNextOpening', NEXT_OPENING, 2);

  const root = `${settings.QUEUE_PREFIX}:imports`;
  const progressKey = `${root}:progress`;
  const fullKey = `${root}:full`;
  const key = (id: string, part?: 'rejections' | 'accounted' | 'dead' | 'seen' | 'lease') =>
    part === undefined ? `${root}:${id}` : `${root}:${id}:${part}`;

  async function account(batch: IngestBatch, code: ErrorCode | '', outcome: BatchOutcome): Promise<void> {
    const id = batch.importId;
    await settleBatch(
      [key(id), key(id, 'accounted'), key(id, 'dead'), key(id, 'rejections'), progressKey, fullKey],
      [
        batch.batch,
        new Date().toISOString(),
        retentionMs,
        code,
        batch.postings.length,
        outcome.indexed,
        outcome.unchanged,
        outcome.rejections.length,
        id,
        outcome.retired ?? '',
        outcome.warning ?? '',
        ...outcome.rejections.flatMap(packRejection),
      ],
    );
  }

  return {
    async nextOpening(id, full) {
      const opening = await openingOf([`${root}:clock`, fullKey], [full ? id : '', retentionMs]);
      return new Date(Number(opening)).toISOString();
    },

    async open(id, { requestId, createdAt, full = '' }) {
      const zeros = { total: 0, indexed: 0, unchanged: 0, rejected: 0, failed: 0, batches: 0, accounted: 0 };
      const fields = { createdAt, requestId, writer: 'open', step: -1, claimed: '', full, ...zeros };
      const opened = await openImport(
        [key(id), key(id, 'lease')],
        [randomUUID(), retentionMs, WRITER_LEASE_MS, ...Object.entries(fields).flat()],
      );
      if (opened !== 1) throw createError('IMPORT_EXISTS');
    },

    async renewLease(id) {
      await redis
        .pipeline()
        .set(key(id, 'lease'), '1', 'PX', WRITER_LEASE_MS)
        .pexpire(key(id, 'seen'), SEEN_MS)
        .exec();
    },

    async write(
      id,
      { step, writer, error = '', batches = 0, total, rejected, duplicates, rejections, identities },
    ) {
      const answer = await writeStep(
        [key(id), key(id, 'seen'), key(id, 'rejections'), key(id, 'lease'), fullKey],
        [
          step,
          writer,
          error,
          batches,
          new Date().toISOString(),
          retentionMs,
          WRITER_LEASE_MS,
          SEEN_MS,
          total,
          rejected,
          rejections.length,
          duplicates,
          id,
          ...rejections.flatMap(packRejection),
          ...identities.map(packUuid),
        ],
      );
      if (typeof answer !== 'string') {
        throw createError('QUEUE_UNAVAILABLE', { message: 'The queue has lost this import; send it again.' });
      }
      return Array.from(answer, (claimed) => claimed === '1');
    },

    async begin({ importId: id, batch }) {
      const keys = [key(id), key(id, 'accounted'), key(id, 'dead'), fullKey];
      const [counted = 0, full = 0] = ((await beginBatch(keys, [batch])) ?? []) as number[];
      return { counted: counted === 1, fullUnderWay: full > 0 };
    },

    async feedCounts(id) {
      const [hash, lease] = await Promise.all([redis.hgetall(key(id)), redis.exists(key(id, 'lease'))]);
      return toFeedCounts(hash, lease === 1);
    },

    settle: (batch, outcome) => account(batch, '', outcome),

    bury: (batch, code) => account(batch, code, { indexed: 0, unchanged: 0, rejections: [] }),

    async read(id) {
      if (!UUID.test(id)) return undefined;
      const answers = await redis
        .pipeline()
        .hgetall(key(id))
        .zrange(key(id, 'rejections'), '0', '-1')
        .exists(key(id, 'lease'))
        .exec();
      const [hash, rejections, lease] = (answers ?? []).map(([error, answer]) => {
        if (error) throw error;
        return answer;
      });
      return toImport(id, hash as Record<string, string>, rejections as string[], lease === 1);
    },

    async writer(id) {
      const [writer, lease] = await Promise.all([
        redis.hget(key(id), 'writer'),
        redis.exists(key(id, 'lease')),
      ]);
      return writer === null ? undefined : { writer: writer as WriteStep['writer'], alive: lease === 1 };
    },

    async forget(id) {
      const parts = (['rejections', 'accounted', 'dead', 'seen', 'lease'] as const).map((part) =>
        key(id, part),
      );
      await redis
        .multi()
        .unlink(key(id), ...parts)
        .zrem(fullKey, id)
        .exec();
    },

    progress: () => redis.get(progressKey),
  };
}

/** 16 bytes instead of 36: about 45 MB for the identities of a million postings. */
function packUuid(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function packRejection(rejection: Rejection): [number, string] {
  const message = rejection.message.slice(0, MAX_MESSAGE).toWellFormed();
  return [rejection.line, JSON.stringify({ ...rejection, message })];
}
