import { setTimeout as sleep } from 'node:timers/promises';
import { isRolecallError } from '@rolecall/contracts';
import type { Logger } from '@rolecall/service-runtime';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/**
 * Runs `attempt` until what it needs is there, so that processes can be started in any order. Only errors
 * that tell of something being away (status 503) are waited out, all others are thrown.
 *
 * @param what for the log, such as `the job index`
 * @param signal ends the waiting, with its reason
 */
export async function untilAvailable<T>(
  what: string,
  attempt: () => Promise<T>,
  { logger, signal }: { logger: Logger; signal: AbortSignal },
): Promise<T> {
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    signal.throwIfAborted();
    try {
      return await attempt();
    } catch (error) {
      if (!isRolecallError(error) || error.statusCode !== 503) throw error;
      logger.warn({ code: error.code, retryMs: pause }, `waiting for ${what}: ${error.message}`);
      await sleep(pause, undefined, { signal });
    }
  }
}
