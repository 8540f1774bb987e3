import { setTimeout as sleep } from 'node:timers/promises';
import { createIngestWorker, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';

// A worker that takes batches and does nothing with them, so that the queue alone is timed: DISCARD_MS each, two at a
// time.

const pauseMs = Number(process.env['DISCARD_MS']);
const worker = createIngestWorker(
  loadSettings([QueueSettings]),
  async ({ postings }) => {
    if (pauseMs > 0) await sleep(pauseMs);
    return { indexed: postings.length, unchanged: 0, rejections: [] };
  },
  { concurrency: 2 },
);
await worker.ready();
process.stdout.write(`${JSON.stringify({ msg: 'ready' })}\n`);
process.once('disconnect', () => process.exit());
