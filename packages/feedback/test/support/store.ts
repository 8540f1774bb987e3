import { randomUUID } from 'node:crypto';
import type { FeedbackRecord } from '@rolecall/contracts';
import { QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { Redis } from 'ioredis';
import { createFeedbackStore, FeedbackSettings, type FeedbackStore } from '../../src/index.ts';

const open: { close(): Promise<unknown> }[] = [];

export async function closeAll(): Promise<void> {
  for (const thing of open.splice(0).reverse()) await thing.close();
}

/** A store of its own on the test server, and a look into its Redis. */
export function openStore(overrides: NodeJS.ProcessEnv = {}): {
  store: FeedbackStore;
  redis: Redis;
  prefix: string;
} {
  const prefix = `test-${randomUUID()}`;
  const env = { REDIS_URL: process.env['REDIS_URL'], QUEUE_PREFIX: prefix, ...overrides };
  const settings = loadSettings([FeedbackSettings, QueueSettings], env);
  const store = createFeedbackStore(settings, { info() {}, warn() {}, error() {} });
  const redis = new Redis(process.env['REDIS_URL'] as string);
  open.push(store, { close: async () => redis.disconnect() });
  return { store, redis, prefix };
}

export async function readAll(
  store: FeedbackStore,
  range?: Parameters<FeedbackStore['read']>[0],
): Promise<FeedbackRecord[]> {
  const records: FeedbackRecord[] = [];
  for await (const record of await store.read(range)) records.push(record);
  return records;
}
