import { setTimeout as sleep } from 'node:timers/promises';
import { createError } from '@rolecall/contracts';
import type { JobIndexSettings } from '@rolecall/job-index';
import { presentProcesses, type QueueSettings } from '@rolecall/job-queue';

/** Longest wait for processes to load a model and to finish what they have in hand. */
const LONGEST_WAIT_MS = 180_000;
const LOOK_EVERY_MS = 250;

/**
 * Resolves once no process uses a collection any more: each says in Redis which ones it uses, work in hand included. One that
 * cannot reach Redis is given the time to see the alias.
 *
 * @throws REINDEX_UNFINISHED when one still does after 3 minutes; QUEUE_UNAVAILABLE
 */
export async function untilNobodyUses(
  collection: string,
  settings: JobIndexSettings & QueueSettings,
  signal: AbortSignal,
): Promise<void> {
  const deadline = performance.now() + LONGEST_WAIT_MS;
  await sleep(3 * settings.JOB_INDEX_FOLLOW_MS, undefined, { signal });
  for (;;) {
    const users = await usersOf(collection, settings);
    if (users.length === 0) return;
    if (performance.now() > deadline) {
      throw createError('REINDEX_UNFINISHED', {
        message: `The switch is done, but ${users.join(', ')} still uses ${collection}; see its log. Once that is mended, run the reindex again: it brings what was written there.`,
      });
    }
    await sleep(LOOK_EVERY_MS, undefined, { signal });
  }
}

/** Names of the processes that use a collection. @throws QUEUE_UNAVAILABLE */
export async function usersOf(collection: string, settings: QueueSettings): Promise<string[]> {
  const present = await presentProcesses(settings);
  return present.filter(({ collections }) => collections.includes(collection)).map(({ name }) => name);
}
