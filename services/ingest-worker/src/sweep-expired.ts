import type { JobIndex } from '@rolecall/job-index';
import type { RepeatedTask } from '@rolecall/job-queue';
import type { Logger } from '@rolecall/service-runtime';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;

/** Postings removed by one request. */
const PAGE = 1000;

/** Postings removed by one run, so that a run ends in minutes; the next one goes on. */
const MAX_PER_RUN = 100_000;

/** Takes postings out of the index that expired or were retired more than EXPIRED_RETENTION_DAYS ago, every hour. */
export function createExpirySweep(
  index: Pick<JobIndex, 'removeExpired'>,
  { retentionDays, logger }: { retentionDays: number; logger: Logger },
): RepeatedTask {
  return {
    name: 'sweep-expired',
    everyMs: HOUR_MS,
    async run(signal) {
      const before = new Date(Date.now() - retentionDays * DAY_MS);
      const { removed, complete } = await sweepExpired(index, { before, max: MAX_PER_RUN, signal });
      logger[removed > 0 ? 'info' : 'debug']({ removed, complete, before }, 'expired postings swept');
    },
  };
}

/**
 * Removes postings that expired or were retired before a moment, page by page.
 *
 * @returns how many, and whether none is left: not so at `max` or when `signal` aborted
 */
export async function sweepExpired(
  index: Pick<JobIndex, 'removeExpired'>,
  { before, max, signal }: { before: Date; max: number; signal: AbortSignal },
): Promise<{ removed: number; complete: boolean }> {
  let removed = 0;
  while (removed < max && !signal.aborted) {
    const limit = Math.min(PAGE, max - removed);
    const found = await index.removeExpired({ before, limit });
    removed += found;
    if (found < limit) return { removed, complete: true };
  }
  return { removed, complete: false };
}
