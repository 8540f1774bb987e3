import { availableParallelism } from 'node:os';
import { createError } from '@rolecall/contracts';
import PQueue from 'p-queue';

/** Runs work when its turn comes. @throws RESUME_BUSY when too much waits; the signal's reason when it aborts first */
export type TakeTurn = <Result>(work: () => Promise<Result>, signal: AbortSignal) => Promise<Result>;

/** While one is embedded another can be read and a third searched for, on every core. */
const AT_A_TIME_A_CORE = 3;

const RETRY_AFTER_SECONDS = 2;

/**
 * Lets a few recommendations run at a time, so that what was begun is done before more is begun. Without, fifty clients at
 * once filled the embedder's queue with parts of all their resumes, and nine of ten were refused with half of the work done.
 *
 * @param limit how many may wait
 */
export function createTurns(limit: number): TakeTurn {
  const queue = new PQueue({ concurrency: availableParallelism() * AT_A_TIME_A_CORE });
  return async (work, signal) => {
    if (queue.size >= limit) throw createError('RESUME_BUSY', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    return await queue.add(work, { signal });
  };
}
