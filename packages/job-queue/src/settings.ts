import Type, { type Static } from 'typebox';

/** Settings of the queue; the worker reads those that start with `INGEST_`, the producer the rest, both the first three. */
export const QueueSettings = Type.Object({
  REDIS_URL: Type.String({
    pattern: '^rediss?://',
    default: 'redis://127.0.0.1:6379',
    description: 'Redis or Valkey the queue lives in; set its `maxmemory-policy` to `noeviction`',
  }),
  QUEUE_PREFIX: Type.String({
    pattern: '^[A-Za-z0-9_{}-]{1,64}$',
    default: 'rolecall',
    description: 'Prefix of every key, so that installations can share one Redis',
  }),
  QUEUE_TIMEOUT_MS: Type.Integer({
    minimum: 100,
    maximum: 60_000,
    default: 5000,
    description: 'How long a request waits for Redis before it fails as unavailable',
  }),
  QUEUE_MAX_WAITING: Type.Integer({
    minimum: 1,
    maximum: 100_000,
    default: 128,
    description:
      'Batches that may wait for a worker; beyond it an import is read no further until some are done',
  }),
  QUEUE_BATCH_POSTINGS: Type.Integer({
    minimum: 1,
    maximum: 256,
    default: 64,
    description: 'Most postings in a batch: what a worker embeds and stores at once',
  }),
  QUEUE_STALL_SECONDS: Type.Integer({
    minimum: 1,
    maximum: 86_400,
    default: 120,
    description:
      'How long an import waits for room in the queue, or for Redis, before it is given up as failed',
  }),
  IMPORT_RETENTION_SECONDS: Type.Integer({
    minimum: 60,
    maximum: 31_536_000,
    default: 604_800,
    description: 'How long an import can be looked up after its last change',
  }),
  INGEST_ATTEMPTS: Type.Integer({
    minimum: 1,
    maximum: 100,
    default: 8,
    description: 'Attempts at a batch before it becomes a dead letter',
  }),
  INGEST_BACKOFF_MS: Type.Integer({
    minimum: 1,
    maximum: 600_000,
    default: 1000,
    description: 'Pause after the first failed attempt at a batch; doubles with each further one',
  }),
  INGEST_LOCK_MS: Type.Integer({
    minimum: 1000,
    maximum: 600_000,
    default: 30_000,
    description: 'After this long without a sign of life of its worker, a batch is given to another',
  }),
  DEAD_LETTER_LIMIT: Type.Integer({
    minimum: 1,
    maximum: 1_000_000,
    default: 1000,
    description: 'Dead letters (batches given up) that are kept with their data; the oldest go first',
  }),
});
export type QueueSettings = Static<typeof QueueSettings>;
