import { createError } from '@rolecall/contracts';
import { createIngestWorker, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';

export const ADMIN_KEY = 'correct-horse-battery-staple';

/** A worker of this queue that gives up every batch at the first attempt, until `outage.over`. */
export function startFailingWorker(environment: NodeJS.ProcessEnv) {
  const outage = { over: false };
  const settings = loadSettings([QueueSettings], environment);
  const worker = createIngestWorker(
    settings,
    async ({ postings }) => {
      if (!outage.over) throw createError('INDEX_REJECTED');
      return { indexed: postings.length, unchanged: 0, rejections: [] };
    },
    { concurrency: 1 },
  );
  return { outage, close: () => worker.close() };
}
