import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createError } from '@rolecall/contracts';
import type { GuardedProcess } from './guard.ts';
import { listensOn } from './ports.ts';

const READY_WITHIN_MS = 30_000;
const POLL_MS = 25;
const LOG_LINES = 5;

/** A server that was just started, and how to know it. */
export interface Starting {
  process: GuardedProcess;
  port: number;
  logFile: string;
  /** Whether the log is still there when this start has failed. */
  isLogKept: boolean;
  /** Whether it answers, within a bounded time and without throwing. */
  answers: () => Promise<boolean>;
}

/**
 * Waits until a server that was just started answers; stops it if it does not.
 *
 * @throws SERVER_START_FAILED with the end of its log when it ends or does not answer in time
 */
export async function untilReady(name: string, starting: Starting): Promise<void> {
  const { process, port, logFile } = starting;
  let ended = false;
  process.exited.then(() => {
    ended = true;
  });
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(listensOn(process.pid, port) && (await starting.answers()))) {
    if (ended || Date.now() > deadline) {
      await process.stop(0);
      const tail = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LOG_LINES).join(' / ');
      const what = ended ? 'ended while starting' : `did not answer within ${READY_WITHIN_MS / 1000} s`;
      const where = starting.isLogKept ? `see ${logFile}` : 'its log ended with';
      throw createError('SERVER_START_FAILED', { message: `${name} ${what}; ${where} (${tail})` });
    }
    await sleep(POLL_MS);
  }
}
