import { setTimeout as sleep } from 'node:timers/promises';
import { isRolecallError } from '@rolecall/contracts';

const LONGEST_MS = 30_000;

/**
 * Slows a worker down while something it depends on is away.
 *
 * A failed batch is put off by BullMQ and the next one is taken at once, so that an outage of a minute
 * would use up all attempts of everything queued. Holding each failed batch a while instead, longer with
 * every failure in a row, lets an outage cost a few batches an attempt or two.
 */
export interface Cooldown {
  succeeded(): void;
  /** Waits if the error tells of an outage (a coded error with status 502 or 503). */
  failed(error: unknown): Promise<void>;
  /** Ends all waiting, for good. */
  close(): void;
}

/** @param firstMs pause after the first failure; doubles with each further one, up to 30 s */
export function createCooldown(firstMs: number): Cooldown {
  const closing = new AbortController();
  let inARow = 0;
  return {
    succeeded() {
      inARow = 0;
    },
    async failed(error) {
      if (!isRolecallError(error) || error.statusCode < 502) return;
      const pause = Math.min(firstMs * 2 ** Math.min(inARow++, 20), LONGEST_MS);
      await sleep(pause, undefined, { signal: closing.signal }).catch(() => {});
    },
    close: () => closing.abort(),
  };
}
