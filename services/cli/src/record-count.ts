import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { readFeed } from '@rolecall/job-feeds';

/** How many records a feed has, as far as can be told. */
export interface RecordTotal {
  records: number;
  basis: 'exact' | 'estimate' | 'at least';
}

/** Counts the records of a feed while its bytes pass. */
export interface RecordCount {
  /** Resolves when more may come. */
  add(chunk: Uint8Array): Promise<void>;
  /** Every byte was added. */
  end(): Promise<void>;
  /** Nothing more will be added. */
  stop(): void;
  total(): RecordTotal;
}

/**
 * Reads what is sent as the API will. What was sent so far says little of how much the API has read: between the two,
 * the system holds megabytes.
 *
 * @param size of the feed in bytes, as far as known
 */
export function createRecordCount(size: number | undefined): RecordCount {
  const copy = new PassThrough();
  let bytes = 0;
  let records = 0;
  let isComplete = false;
  let isOver = false;
  // The API says better what is wrong with a feed.
  const counting = count()
    .catch(() => {})
    .finally(() => {
      isOver = true;
    });
  async function count(): Promise<void> {
    for await (const _ of readFeed(copy)) records += 1;
    isComplete = true;
  }
  return {
    async add(chunk) {
      bytes += chunk.length;
      // What has stopped reading will never ask for more.
      if (!isOver && !copy.write(chunk)) await Promise.race([once(copy, 'drain'), counting]);
    },
    async end() {
      if (!isOver) copy.end();
      await counting;
    },
    stop: () => void copy.destroy(),
    total() {
      if (isComplete) return { records, basis: 'exact' };
      if (size === undefined || bytes === 0) return { records, basis: 'at least' };
      return { records: Math.round((records * size) / Math.min(bytes, size)), basis: 'estimate' };
    },
  };
}
