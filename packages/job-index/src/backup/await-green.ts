import { setTimeout as sleep } from 'node:timers/promises';
import { createError } from '@rolecall/contracts';
import type { SendToQdrant } from '../connection.ts';

const PAUSE_MS = 250;

/**
 * Waits until Qdrant has nothing left to build of a collection: before, queries can be slow.
 *
 * @throws INDEX_REJECTED if an operation on it failed for good, INDEX_TIMEOUT after `timeoutMs`
 */
export async function awaitGreen(
  qdrant: SendToQdrant,
  collection: string,
  { timeoutMs, signal }: { timeoutMs: number; signal: AbortSignal },
): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const { status } = await qdrant({
      operation: 'describe a collection',
      kind: 'read',
      send: (api, init) => api.getCollection({ collection_name: collection }, init),
      signal,
    });
    if (status === 'green') return;
    if (status === 'red') {
      throw createError('INDEX_REJECTED', { message: `Qdrant reports that ${collection} is broken.` });
    }
    // Grey: after a start Qdrant builds nothing until something is written; this writes nothing.
    if (status === 'grey') {
      await qdrant({
        operation: 'go on building a collection',
        kind: 'write',
        send: (api, init) =>
          api.updateCollection({ collection_name: collection, optimizers_config: {} }, init),
        signal,
      });
    }
    if (performance.now() > deadline) {
      throw createError('INDEX_TIMEOUT', {
        message: `Qdrant is still building ${collection}; wait, or raise QDRANT_SNAPSHOT_TIMEOUT_MS, and restore again.`,
      });
    }
    await sleep(PAUSE_MS, undefined, { signal });
  }
}
