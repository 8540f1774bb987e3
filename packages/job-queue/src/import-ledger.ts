import { createError, type ErrorCode, type Import, type Rejection } from '@rolecall/contracts';
import type { Redis } from 'ioredis';
import { importStatus } from './import-status.ts';
import type { BatchOutcome, IngestBatch } from './ingest-batch.ts';
import { BEGIN_BATCH, SETTLE_BATCH, WRITE_STEP } from './ledger-scripts.ts';
import type { QueueSettings } from './settings.ts';

/** How long a writer may stay silent before its import counts as interrupted, in milliseconds. */
export const WRITER_LEASE_MS = 60_000;

/** How long the identities of an import survive their writer, in milliseconds. */
const SEEN_MS = 3_600_000;

/** Longest message of a rejection that is kept, in characters. */
const MAX_MESSAGE = 500;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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
  /** Those of the rejections worth keeping. */
  rejections: readonly Rejection[];
  /** Job ids of the postings about to be queued. */
  identities: readonly string[];
}

/**
 * The bookkeeping of imports in Redis: one hash each, beside it the lowest rejections, one bit for each
 * batch accounted for or dead, the identities seen while it is written, and the lease of its writer. All
 * keys start with `<prefix>:imports:<id>` and expire after the retention. Errors are Redis' own.
 */
export interface ImportLedger {
  open(id: string, context: { requestId: string; createdAt: string }): Promise<void>;
  /** Tells that the writer is alive though it has nothing to report. */
  renewLease(id: string): Promise<void>;
  /**
   * @returns for each identity whether it is new in this import
   * @throws QUEUE_UNAVAILABLE if Redis has lost the import, or a step of it
   */
  write(id: string, step: WriteStep): Promise<boolean[]>;
  /** @returns whether an earlier delivery of this batch was counted already */
  begin(batch: IngestBatch): Promise<boolean>;
  /** Counts a batch's outcome, once. */
  settle(batch: IngestBatch, outcome: BatchOutcome): Promise<void>;
  /** Counts a batch's postings as failed, unless its outcome is known. */
  bury(batch: IngestBatch, code: ErrorCode): Promise<void>;
  read(id: string): Promise<Import | undefined>;
  /** A number that changes whenever a worker finishes a batch of any import. */
  progress(): Promise<string | null>;
}

export function createImportLedger(redis: Redis, settings: QueueSettings): ImportLedger {
  const retentionMs = settings.IMPORT_RETENTION_SECONDS * 1000;
  const writeStep = defineScript(redis, 'rolecallWriteStep', WRITE_STEP, 4);
  const beginBatch = defineScript(redis, 'rolecallBeginBatch', BEGIN_BATCH, 3);
  const settleBatch = defineScript(redis, 'rolecallSettleBatch', SETTLE_BATCH, 5);

  const root = `${settings.QUEUE_PREFIX}:imports`;
  const progressKey = `${root}:progress`;
  const key = (id: string, part?: 'rejections' | 'accounted' | 'dead' | 'seen' | 'lease') =>
    part === undefined ? `${root}:${id}` : `${root}:${id}:${part}`;

  async function account(batch: IngestBatch, code: ErrorCode | '', outcome: BatchOutcome): Promise<void> {
    const id = batch.importId;
    await settleBatch(
      [key(id), key(id, 'accounted'), key(id, 'dead'), key(id, 'rejections'), progressKey],
      [
        batch.batch,
        new Date().toISOString(),
        retentionMs,
        code,
        batch.postings.length,
        outcome.indexed,
        outcome.unchanged,
        outcome.rejections.length,
        ...outcome.rejections.flatMap(packRejection),
      ],
    );
  }

  return {
    async open(id, { requestId, createdAt }) {
      const zeros = { total: 0, indexed: 0, unchanged: 0, rejected: 0, failed: 0, batches: 0, accounted: 0 };
      const pipeline = redis
        .multi()
        .hset(key(id), { createdAt, requestId, writer: 'open', step: -1, claimed: '', ...zeros })
        .pexpire(key(id), retentionMs)
        .set(key(id, 'lease'), '1', 'PX', WRITER_LEASE_MS);
      for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
    },

    async renewLease(id) {
      await redis
        .pipeline()
        .set(key(id, 'lease'), '1', 'PX', WRITER_LEASE_MS)
        .pexpire(key(id, 'seen'), SEEN_MS)
        .exec();
    },

    async write(id, { step, writer, error = '', batches = 0, total, rejected, rejections, identities }) {
      const answer = await writeStep(
        [key(id), key(id, 'seen'), key(id, 'rejections'), key(id, 'lease')],
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
      return (await beginBatch([key(id), key(id, 'accounted'), key(id, 'dead')], [batch])) === 1;
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

    progress: () => redis.get(progressKey),
  };
}

type Argument = string | number | Buffer;

/** Registers a script; it travels once, later calls name it by its digest. */
function defineScript(redis: Redis, name: string, lua: string, numberOfKeys: number) {
  redis.defineCommand(name, { lua, numberOfKeys });
  const commands = redis as unknown as Record<string, (...args: Argument[]) => Promise<unknown>>;
  return (keys: string[], args: Argument[]) =>
    (commands[name] as (...args: Argument[]) => Promise<unknown>)(...keys, ...args);
}

/** 16 bytes instead of 36: about 45 MB for the identities of a million postings. */
function packUuid(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function packRejection(rejection: Rejection): [number, string] {
  const message = rejection.message.slice(0, MAX_MESSAGE).toWellFormed();
  return [rejection.line, JSON.stringify({ ...rejection, message })];
}

function toImport(
  id: string,
  hash: Record<string, string>,
  rejections: readonly string[],
  writerAlive: boolean,
): Import | undefined {
  const { createdAt, writer, batches, accounted, finishedAt } = hash;
  if (createdAt === undefined) return undefined;
  const count = (field: string) => Number(hash[field]);
  const failed = count('failed');
  return {
    id,
    ...importStatus({
      writer: writer as WriteStep['writer'],
      writerAlive,
      started: hash['started'] === '1',
      accounted: batches === accounted,
      failed,
      error: hash['error'] as ErrorCode | undefined,
      failure: hash['failure'] as ErrorCode | undefined,
    }),
    total: count('total'),
    indexed: count('indexed'),
    unchanged: count('unchanged'),
    rejected: count('rejected'),
    failed,
    rejections: rejections.map((json) => JSON.parse(json) as Rejection),
    createdAt,
    ...(finishedAt !== undefined && { finishedAt }),
  };
}
