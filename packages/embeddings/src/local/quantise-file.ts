import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** What a thread of `quantise-worker.ts` is given: paths. */
export interface QuantiseFileData {
  source: string;
  target: string;
}

/**
 * Writes the model at `source` to `target` with its weights in int8, in a thread of its own: it takes a second, which
 * the event loop does not have.
 *
 * @throws Error when `source` cannot be read or is no model, or `target` cannot be written
 */
export async function quantiseFile(source: string, target: string): Promise<void> {
  const workerData: QuantiseFileData = { source, target };
  // Rejects when the thread throws.
  await once(new Worker(new URL('./quantise-worker.ts', import.meta.url), { workerData }), 'exit');
}
