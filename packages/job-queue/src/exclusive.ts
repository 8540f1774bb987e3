import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createError, type ErrorCode } from '@rolecall/contracts';
import type { Redis } from 'ioredis';
import { asQueueError } from './queue-error.ts';
import { type QueueLogger, silentLogger } from './queue-logger.ts';
import { connectProducer, disconnect } from './redis-connection.ts';
import type { QueueSettings } from './settings.ts';

/** After this long without a sign of life, a holder counts as gone. */
const HELD_MS = 10_000;
const RENEW_EVERY_MS = HELD_MS / 5;

/** Scripts run alone in Redis, so that nobody renews or releases what another one has taken meanwhile. */
const RENEW =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0";
const RELEASE =
  "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0";

/** What exclusive work is given. */
export interface Exclusive {
  /** Aborts, with QUEUE_UNAVAILABLE, when exclusiveness is lost: Redis was away, or the process stood still, for too long. */
  signal: AbortSignal;
  /** Asks once more whether it is still held; to be awaited before a step that must not be done twice. */
  assertHeld(): Promise<void>;
}

/**
 * Runs `work` unless the same is being done elsewhere: one lock in Redis by name (SET NX PX with a token of its own,
 * https://redis.io/docs/latest/develop/clients/patterns/distributed-locks/). A holder that crashed is forgotten after
 * 10 s.
 *
 * @param lock.name of the work
 * @param lock.busy code of the error when another holds it
 * @throws that code; QUEUE_UNAVAILABLE when Redis is away
 */
export async function runExclusively<Result>(
  settings: QueueSettings,
  { name, busy }: { name: string; busy: ErrorCode },
  work: (held: Exclusive) => Promise<Result>,
  logger: QueueLogger = silentLogger,
): Promise<Result> {
  const redis = connectProducer(settings, logger);
  const key = `${settings.QUEUE_PREFIX}:lock:${name}`;
  const token = randomUUID();
  const ended = new AbortController();
  try {
    const taken = await asQueueError(() => redis.set(key, token, 'PX', HELD_MS, 'NX'));
    if (taken === null) throw createError(busy);
    const lost = new AbortController();
    const assertHeld = async () => {
      if (!(await renew(redis, key, token))) lost.abort(lostLock(name));
      lost.signal.throwIfAborted();
    };
    const keeping = keepHeld(redis, { key, token, name, lost, ended: ended.signal });
    try {
      return await work({ signal: lost.signal, assertHeld });
    } finally {
      ended.abort();
      await keeping;
      await redis.eval(RELEASE, 1, key, token).catch(() => {}); // It goes by itself, only later.
    }
  } finally {
    await disconnect(redis);
  }
}

async function keepHeld(
  redis: Redis,
  held: { key: string; token: string; name: string; lost: AbortController; ended: AbortSignal },
): Promise<void> {
  const { key, token, name, lost, ended } = held;
  let heldUntil = performance.now() + HELD_MS;
  while (!ended.aborted && !lost.signal.aborted) {
    await sleep(RENEW_EVERY_MS, undefined, { signal: ended }).catch(() => {});
    if (ended.aborted) return;
    const asked = performance.now();
    try {
      if (await renew(redis, key, token)) heldUntil = asked + HELD_MS;
      else lost.abort(lostLock(name));
    } catch {
      // Redis is away: nobody else can take it for as long as it lasts.
      if (performance.now() > heldUntil) lost.abort(lostLock(name));
    }
  }
}

async function renew(redis: Redis, key: string, token: string): Promise<boolean> {
  return (await asQueueError(() => redis.eval(RENEW, 1, key, token, HELD_MS))) === 1;
}

function lostLock(name: string) {
  return createError('QUEUE_UNAVAILABLE', {
    message: `The ${name} lost its lock, as Redis was away or this process stood still; run it again.`,
  });
}
