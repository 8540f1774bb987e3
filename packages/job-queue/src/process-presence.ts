import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { asQueueError } from './queue-error.ts';
import { type QueueLogger, silentLogger } from './queue-logger.ts';
import { connectProducer, disconnect } from './redis-connection.ts';
import type { QueueSettings } from './settings.ts';

/** A process that has not been heard of for this long counts as gone. */
const PRESENT_MS = 15_000;

/** A running process that said which collections it uses. */
export interface PresentProcess {
  /** Such as `recommend-api`. */
  name: string;
  /** Names of collections it reads or writes at the moment. */
  collections: string[];
}

/** How a process tells others, through Redis, which collections it uses. */
export interface Presence {
  /** To be repeated at least every 5 s. @throws QUEUE_UNAVAILABLE */
  announce(collections: readonly string[]): Promise<void>;
  /** Says goodbye, if Redis is there to hear it. Never throws. */
  close(): Promise<void>;
}

/** Connects in the background. @param name of the service */
export function createPresence(
  settings: QueueSettings,
  name: string,
  logger: QueueLogger = silentLogger,
): Presence {
  const redis = connectProducer(settings, logger);
  const key = keyOf(settings, randomUUID());
  return {
    announce: (collections) =>
      asQueueError(async () => {
        await redis.set(key, JSON.stringify({ name, collections }), 'PX', PRESENT_MS);
      }),
    async close() {
      if (redis.status === 'ready') await redis.del(key).catch(() => {});
      await disconnect(redis);
    },
  };
}

/** The processes that announced themselves within the last 15 s. @throws QUEUE_UNAVAILABLE */
export async function presentProcesses(settings: QueueSettings): Promise<PresentProcess[]> {
  const redis = connectProducer(settings, silentLogger);
  try {
    return await asQueueError(() => readAll(redis, keyOf(settings, '*')));
  } finally {
    await disconnect(redis);
  }
}

async function readAll(redis: Redis, pattern: string): Promise<PresentProcess[]> {
  const keys = new Set<string>();
  let cursor = '0';
  do {
    const [next, some] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 1000);
    for (const key of some) keys.add(key);
    cursor = next;
  } while (cursor !== '0');
  if (keys.size === 0) return [];
  const values = await redis.mget([...keys]);
  return values.flatMap((value) => (value === null ? [] : [JSON.parse(value) as PresentProcess]));
}

/** `QUEUE_PREFIX` may hold braces but none of the signs that mean something in a pattern. */
function keyOf({ QUEUE_PREFIX }: QueueSettings, id: string): string {
  return `${QUEUE_PREFIX}:process:${id}`;
}
