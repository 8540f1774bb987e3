import { setTimeout as delay } from 'node:timers/promises';
import pRetry from 'p-retry';
import { HttpFailure } from './http-failure.ts';

/** Nobody waits longer for one answer; the caller is told when to come back instead. */
const LONGEST_RETRY_AFTER_MS = 30_000;

/** How often and how soon a request is repeated. */
interface Retries {
  /** Further attempts after the first. */
  retries: number;
  /** Wait before the first repetition, in milliseconds; it doubles each time, with jitter. */
  firstDelayMs: number;
  longestDelayMs: number;
  signal?: AbortSignal | undefined;
}

/**
 * Repeats `attempt` while it fails with a retryable HttpFailure, never sooner than the server asks by
 * `Retry-After`; one that asks for more than 30 s is not waited for.
 *
 * @throws what the last attempt threw, or the reason of `signal`
 */
export function withRetries<Result>(
  attempt: () => Promise<Result>,
  { retries, firstDelayMs, longestDelayMs, signal }: Retries,
): Promise<Result> {
  return pRetry(attempt, {
    retries,
    ...(signal && { signal }),
    minTimeout: firstDelayMs,
    maxTimeout: longestDelayMs,
    randomize: true,
    shouldRetry: async ({ error, retryDelay }) => {
      if (!(error instanceof HttpFailure) || !error.retryable) return false;
      if (error.retryAfterMs > LONGEST_RETRY_AFTER_MS) return false;
      await delay(Math.max(0, error.retryAfterMs - retryDelay), undefined, { signal });
      return true;
    },
  });
}
