import { setTimeout as sleep } from 'node:timers/promises';
import { createError } from '@rolecall/contracts';
import type { Queue } from 'bullmq';
import type { ImportLedger } from './import-ledger.ts';
import type { IngestBatch } from './ingest-batch.ts';

/** How long batches in hand of workers are waited for, and how often they are looked at, in milliseconds. */
const PATIENCE_MS = 5000;
const POLL_MS = 100;

const RETRY_AFTER_SECONDS = 5;

/**
 * Cancels what waits of an import, dead letters included, and forgets it. What was indexed stays. The record goes last, when
 * no batch is left that could be counted in another import of the same id.
 *
 * @returns false where there is no such import
 * @throws IMPORT_RUNNING while it is being written, or workers have batches of it in hand for longer than 5 s; what waited
 *   is cancelled all the same
 */
export async function deleteImport(
  id: string,
  { queue, ledger }: { queue: Queue<IngestBatch>; ledger: Pick<ImportLedger, 'writer' | 'forget'> },
): Promise<boolean> {
  const found = await ledger.writer(id);
  if (found === undefined) return false;
  if (found.writer === 'open' && found.alive)
    throw createError('IMPORT_RUNNING', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    // One in hand that fails waits for its next attempt, and is met there the next time.
    for (const batch of await batchesOf('wait', 'prioritized', 'delayed', 'failed')) {
      await queue.remove(batch);
    }
    if ((await batchesOf('active')).length === 0) break;
    if (performance.now() >= deadline) {
      throw createError('IMPORT_RUNNING', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    }
    await sleep(POLL_MS);
  }
  await ledger.forget(id);
  return true;

  async function batchesOf(...states: Parameters<typeof queue.getRanges>[0]): Promise<string[]> {
    const ids = await queue.getRanges(states, 0, -1);
    return ids.filter((batch) => batch.startsWith(`${id}-`));
  }
}
