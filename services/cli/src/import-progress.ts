import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Import } from '@rolecall/contracts';
import type { ApiClient } from './api-client.ts';
import { ApiError, CliError } from './cli-error.ts';
import type { FormFile } from './form-stream.ts';
import { createProgressView } from './progress-view.ts';
import { createRecordCount, type RecordCount } from './record-count.ts';

/** How long to wait before an import is asked for again that is not there yet, or was lost sight of, in milliseconds. */
const RETRY_MS = 250;

/** How long an import that was lost sight of is looked for, in milliseconds. */
const LOST_MS = 60_000;

/** Postings to be sent. */
export interface Feed {
  bytes: AsyncIterable<Uint8Array>;
  /** How many bytes it has, as far as known. */
  size: number | undefined;
  /** Files that say more of the postings. */
  companions: readonly AsyncIterable<Uint8Array>[];
}

/** What became of a feed. */
export interface ImportOutcome {
  id: string;
  /** The last that was heard of it; undefined when it was stopped before its first posting was read. */
  state: Import | undefined;
  /** What was going on when it was asked to stop, if it was. */
  stopped?: 'sending' | 'following';
}

/**
 * Sends a feed, and shows how far it has come until every posting is processed.
 *
 * @param signal stops it; the outcome says where
 * @throws CliError when it was not taken whole, or the API cannot be reached any more
 */
export async function importFeed(api: ApiClient, feed: Feed, signal: AbortSignal): Promise<ImportOutcome> {
  const id = randomUUID();
  const count = createRecordCount(feed.size);
  const source = watched(feed.bytes, count);
  let isSending = true;
  const view = createProgressView(process.stderr, count.total);
  const ended = new AbortController();
  let state: Import | undefined;
  const following = followImport(api, id, {
    signal: AbortSignal.any([signal, ended.signal]),
    isSending: () => isSending,
    show(latest) {
      state = latest;
      view.show(latest);
    },
  });
  following.catch(() => {}); // Whoever awaits it hears of it, unless sending fails first.
  try {
    const files: FormFile[] = [
      ...feed.companions.map((bytes) => ({ field: 'companions' as const, bytes })),
      { field: 'file', bytes: source.bytes },
    ];
    await api.importPostings(id, files, signal).catch((error: unknown) => {
      throw source.error() ?? error;
    });
    isSending = false;
    return { id, state: await following };
  } catch (error) {
    if (!signal.aborted) throw error;
    return { id, state, stopped: isSending ? 'sending' : 'following' };
  } finally {
    ended.abort();
    count.stop();
    view.stop();
  }
}

/** The same bytes, with the error they end in kept apart from that of the request they are sent by. */
function watched(bytes: AsyncIterable<Uint8Array>, count: RecordCount) {
  let failure: unknown;
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      yield* bytes;
    } catch (error) {
      failure = error;
      throw error;
    }
  }
  // Apart from the above, since whoever reads this may throw its own error into it.
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of read()) {
      await count.add(chunk);
      yield chunk;
    }
    await count.end();
  }
  return { bytes: pass(), error: () => failure };
}

async function followImport(
  api: ApiClient,
  id: string,
  { signal, isSending, show }: { signal: AbortSignal; isSending(): boolean; show(state: Import): void },
): Promise<Import> {
  let lastSeen = performance.now();
  for (;;) {
    try {
      for await (const state of api.importEvents(id, signal)) {
        lastSeen = performance.now();
        show(state);
        if (state.status === 'completed' || state.status === 'failed') return state;
      }
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ApiError && error.status < 500) {
        // An import is there once its first record has arrived.
        if (!isSending() || error.code !== 'IMPORT_NOT_FOUND') throw error;
        lastSeen = performance.now();
      }
    }
    if (performance.now() - lastSeen > LOST_MS) {
      throw new CliError(
        `the API has not answered for ${LOST_MS / 1000} s; the import ${id} goes on without this.`,
      );
    }
    await sleep(RETRY_MS, undefined, { signal });
  }
}
