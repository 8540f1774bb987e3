import { Redis, type RedisOptions } from 'ioredis';
import type { QueueLogger } from './queue-logger.ts';
import type { QueueSettings } from './settings.ts';

/** Pause before the n-th attempt to reconnect, in milliseconds. Never gives up. */
const retryStrategy = (attempt: number) => Math.min(50 * 2 ** Math.min(attempt, 6), 2000);

/**
 * A connection for producers: a command fails once Redis turned out unreachable, or after
 * QUEUE_TIMEOUT_MS at the latest, and never blocks a request for longer.
 */
export function connectProducer(settings: QueueSettings, logger: QueueLogger): Redis {
  return connect(settings, logger, { maxRetriesPerRequest: 1, commandTimeout: settings.QUEUE_TIMEOUT_MS });
}

/** The longest a request waits to be counted, in milliseconds. */
const COUNTING_TIMEOUT_MS = 1000;

/** A connection for what a request would rather do without than wait for. */
export function connectCounting(settings: QueueSettings, logger: QueueLogger): Redis {
  return connect(settings, logger, { maxRetriesPerRequest: 1, commandTimeout: COUNTING_TIMEOUT_MS });
}

/** A connection for a worker, which has nothing better to do than to wait: BullMQ demands no limit. */
export function connectWorker(settings: QueueSettings, logger: QueueLogger): Redis {
  return connect(settings, logger, { maxRetriesPerRequest: null });
}

type Patience = Pick<RedisOptions, 'maxRetriesPerRequest' | 'commandTimeout'>;

function connect(settings: QueueSettings, logger: QueueLogger, patience: Patience): Redis {
  const redis = new Redis(settings.REDIS_URL, {
    connectTimeout: settings.QUEUE_TIMEOUT_MS,
    retryStrategy,
    ...patience,
  });
  let lost = false;
  redis.on('error', (err) => {
    // Once per outage: every attempt to reconnect raises one.
    if (!lost) logger.error({ err }, 'the queue cannot be reached');
    lost = true;
  });
  redis.on('ready', () => {
    if (lost) logger.info({}, 'the queue can be reached again');
    lost = false;
    checkEvictionPolicy(redis, logger);
  });
  return redis;
}

/** A Redis that evicts keys loses batches; https://docs.bullmq.io/guide/going-to-production#max-memory-policy */
function checkEvictionPolicy(redis: Redis, logger: QueueLogger): void {
  redis.info('memory').then(
    (info) => {
      const policy = /^maxmemory_policy:(\S+)/m.exec(info)?.[1];
      if (policy !== undefined && policy !== 'noeviction') {
        logger.warn({ policy }, 'Redis may evict queued batches: set its maxmemory-policy to noeviction');
      }
    },
    () => {}, // A hosted Redis may refuse INFO, and a lost connection is reported above.
  );
}

/** Says goodbye if Redis is there to hear it. Never throws. */
export async function disconnect(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => redis.disconnect());
  else redis.disconnect();
}
