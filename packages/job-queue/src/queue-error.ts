import { createError, isRolecallError } from '@rolecall/contracts';

/**
 * Runs something that talks to Redis; whatever goes wrong there (no connection, no answer in time, out of
 * memory, read-only replica) becomes QUEUE_UNAVAILABLE.
 */
export async function asQueueError<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (cause) {
    throw isRolecallError(cause) ? cause : createError('QUEUE_UNAVAILABLE', { cause, retryAfterSeconds: 5 });
  }
}
