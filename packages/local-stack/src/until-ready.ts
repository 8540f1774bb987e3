import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createError } from '@rolecall/contracts';
import type { GuardedProcess } from './guard.ts';

const READY_WITHIN_MS = 30_000;
const POLL_MS = 25;
const LOG_LINES = 3;

/**
 * Waits until a server that was just started answers.
 *
 * @param answers whether it does, without throwing
 * @throws SERVER_START_FAILED with the end of its log when it ends or does not answer in time
 */
export async function untilReady(
  name: string,
  {
    process,
    logFile,
    answers,
  }: { process: GuardedProcess; logFile: string; answers: () => Promise<boolean> },
): Promise<void> {
  let ended = false;
  process.exited.then(() => {
    ended = true;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await answers())) {
    if (ended || Date.now() > deadline) {
      await process.stop(0);
      const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join(' / ');
      const what = ended ? 'ended while starting' : `did not answer within ${READY_WITHIN_MS / 1000} s`;
      throw createError('SERVER_START_FAILED', { message: `${name} ${what}; see ${logFile} (${tail})` });
    }
    await sleep(POLL_MS);
  }
}
