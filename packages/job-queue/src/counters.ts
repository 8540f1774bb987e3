import type { Redis } from 'ioredis';
import { silentLogger } from './queue-logger.ts';
import { connectCounting, disconnect } from './redis-connection.ts';
import type { QueueSettings } from './settings.ts';

/** Where requests are counted by all processes together. */
export interface Counters {
  readonly redis: Redis;
  /** What the names of their keys begin with. */
  readonly prefix: string;
  close(): Promise<void>;
}

/**
 * A connection of its own, whose commands fail soon, as a request waits for each. Connects in the background; whoever counts
 * says when that fails.
 */
export function connectCounters(settings: QueueSettings): Counters {
  const redis = connectCounting(settings, silentLogger);
  return { redis, prefix: `${settings.QUEUE_PREFIX}:rate:`, close: () => disconnect(redis) };
}
