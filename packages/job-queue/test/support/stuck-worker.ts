import { createIngestWorker } from '../../src/index.ts';

// A process that takes a batch, says so, and never finishes it.
const settings = JSON.parse(process.env['QUEUE_SETTINGS'] as string);
createIngestWorker(
  settings,
  () => {
    process.send?.('taken');
    return new Promise(() => {});
  },
  { concurrency: 1 },
);
