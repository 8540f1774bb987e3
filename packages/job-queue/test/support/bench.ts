import { randomUUID } from 'node:crypto';
import type { Import, JobPosting } from '@rolecall/contracts';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import {
  createImportQueue,
  createIngestWorker,
  type ImportQueue,
  INGEST_QUEUE,
  type IngestBatch,
  type ProcessBatch,
  type QueueLogger,
  type QueueSettings,
} from '../../src/index.ts';

/** Settings of a queue of its own on the test server, impatient where it matters. */
export function queueSettings(overrides: Partial<QueueSettings> = {}): QueueSettings {
  return {
    REDIS_URL: process.env['REDIS_URL'] as string,
    QUEUE_PREFIX: `test-${randomUUID()}`,
    QUEUE_TIMEOUT_MS: 10_000,
    QUEUE_MAX_WAITING: 100,
    QUEUE_BATCH_POSTINGS: 64,
    QUEUE_STALL_SECONDS: 60,
    IMPORT_RETENTION_SECONDS: 600,
    INGEST_ATTEMPTS: 3,
    INGEST_BACKOFF_MS: 1,
    INGEST_LOCK_MS: 30_000,
    DEAD_LETTER_LIMIT: 100,
    ...overrides,
  };
}

/** What a test opens, closed by {@link closeAll} in the opposite order. */
const open: { close(): Promise<unknown> }[] = [];

export async function closeAll(): Promise<void> {
  for (const thing of open.splice(0).reverse()) await thing.close();
}

export function openQueue(settings: QueueSettings, logger?: QueueLogger): ImportQueue {
  const queue = createImportQueue(settings, logger);
  open.push(queue);
  return queue;
}

export function openWorker(settings: QueueSettings, process: ProcessBatch, logger?: QueueLogger) {
  const worker = createIngestWorker(settings, process, { concurrency: 2, ...(logger && { logger }) });
  open.push(worker);
  return worker;
}

/** BullMQ's own view of the queue. */
export function openBullQueue(settings: QueueSettings): Queue<IngestBatch> {
  const connection = openRedis(settings);
  const queue = new Queue<IngestBatch>(INGEST_QUEUE, { connection, prefix: settings.QUEUE_PREFIX });
  open.push(queue);
  return queue;
}

export function openRedis(settings: QueueSettings): Redis {
  const redis = new Redis(settings.REDIS_URL, { maxRetriesPerRequest: null });
  open.push({ close: async () => redis.disconnect() });
  return redis;
}

/** Takes every posting as new. */
export const indexAll: ProcessBatch = async ({ postings }) => ({
  indexed: postings.length,
  unchanged: 0,
  rejections: [],
});

export function posting(n: number, overrides: Partial<JobPosting> = {}): JobPosting {
  return {
    source: 'test',
    externalId: `job-${n}`,
    title: `Posting ${n}`,
    description: `What number ${n} is about.`,
    ...overrides,
  };
}

/** Writes `count` different postings, lines from 1, and finishes the import. */
export async function importPostings(queue: ImportQueue, count: number): Promise<string> {
  const writer = await queue.openImport({ requestId: 'test' });
  for (let n = 1; n <= count; n++) await writer.add(n, posting(n));
  await writer.finish();
  return writer.id;
}

/** Resolves once `look` finds something; the test's own time-out ends a search in vain. */
export async function eventually<T>(look: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The import once it has this status. */
export function untilStatus(queue: ImportQueue, id: string, status: Import['status']): Promise<Import> {
  return eventually(async () => {
    const found = await queue.getImport(id);
    return found?.status === status && found;
  });
}

/** A promise and the means to settle it. */
export function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { opened: promise, open: resolve };
}
