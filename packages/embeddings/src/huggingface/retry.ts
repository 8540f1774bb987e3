import { setTimeout as delay } from 'node:timers/promises';
import pRetry from 'p-retry';
import { ProviderFailure } from './provider-failure.ts';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 8_000;
/** Nobody waits longer for one answer; the caller is told when to come back instead. */
const LONGEST_RETRY_AFTER_MS = 30_000;

/**
 * Repeats `attempt` while it fails retryably: exponential back-off with jitter, never sooner than the
 * provider asks by `Retry-After`.
 *
 * @throws what the last attempt threw, or the reason of `signal`
 */
export function withRetries<T>(attempt: () => Promise<T>, retries: number, signal: AbortSignal): Promise<T> {
  return pRetry(attempt, {
    retries,
    signal,
    minTimeout: FIRST_DELAY_MS,
    maxTimeout: LONGEST_DELAY_MS,
    randomize: true,
    shouldRetry: async ({ error, retryDelay }) => {
      if (!(error instanceof ProviderFailure) || !error.retryable) return false;
      if (error.retryAfterMs > LONGEST_RETRY_AFTER_MS) return false;
      await delay(Math.max(0, error.retryAfterMs - retryDelay), undefined, { signal });
      return true;
    },
  });
}
