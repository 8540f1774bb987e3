import { setTimeout as sleep } from 'node:timers/promises';
import { type ErrorCode, isRolecallError } from '@rolecall/contracts';

/** What says that others are served first, and that it passes. */
const BUSY: readonly ErrorCode[] = ['RESUME_BUSY', 'EMBEDDING_BUSY'];

/** Pause before the next attempt, in milliseconds, unless the error says how long. */
const PAUSE_MS = 500;

/**
 * Tries again while readers or embedder are busy with what others wait for; a batch can wait, too.
 *
 * @throws what the attempt throws, and the signal's reason once it aborts
 */
export async function whileBusy<Result>(
  attempt: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isRolecallError(error) || !BUSY.includes(error.code)) throw error;
      const pauseMs = error.retryAfterSeconds === undefined ? PAUSE_MS : error.retryAfterSeconds * 1000;
      await sleep(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}
