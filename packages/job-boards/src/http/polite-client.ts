import { setTimeout as delay } from 'node:timers/promises';
import { HttpFailure, withRetries } from '@rolecall/http-retry';
import { fetchJson, type JsonAnswer, type RequestBounds } from './fetch-json.ts';
import type { Validators } from './validators.ts';

const LONGEST_DELAY_MS = 30_000;

/** How a board is treated. */
export interface Manners extends RequestBounds {
  /** Pause before each request but the first, in milliseconds. */
  pauseMs: number;
  /** How often a request is repeated that failed for the moment. */
  retries: number;
  /** Wait before the first repetition; it doubles each time, with jitter, up to 30 s. */
  retryDelayMs: number;
}

/** Requests documents of one board, one at a time. */
export interface PoliteClient {
  /** @throws BOARD_UNKNOWN, BOARD_THROTTLED, BOARD_UNAVAILABLE, BOARD_ANSWER_INVALID, or the signal's reason */
  get(url: URL, known?: Validators): Promise<JsonAnswer>;
}

/**
 * A client that pauses between requests and repeats failed ones with exponential back-off, never sooner
 * than the board asks by `Retry-After`. One that asks for more than 30 s is not waited for: the error says when.
 */
export function politeClient(manners: Manners): PoliteClient {
  const { pauseMs, retries, retryDelayMs, signal } = manners;
  let isFirst = true;
  return {
    async get(url, known) {
      if (!isFirst) await delay(pauseMs, undefined, { signal });
      isFirst = false;
      try {
        return await withRetries(() => fetchJson(url, known, manners), {
          retries,
          firstDelayMs: retryDelayMs,
          longestDelayMs: LONGEST_DELAY_MS,
          signal,
        });
      } catch (error) {
        throw error instanceof HttpFailure ? error.toRolecallError() : error;
      }
    },
  };
}
