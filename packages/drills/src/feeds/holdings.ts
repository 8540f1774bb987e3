import { jobId } from '@rolecall/contracts';
import { readFeed } from '@rolecall/job-feeds';
import type { Feed } from './feed.ts';

/** What an import of a feed has to bring about. */
export interface Holdings {
  /** Records of the feed. */
  total: number;
  /** Records that are no posting, or one that came before. */
  rejected: number;
  /** The job id of each distinct posting. */
  ids: ReadonlySet<string>;
}

/** Counts what a feed holds, apart from all that imports it. */
export async function holdingsOf(feed: Feed): Promise<Holdings> {
  const ids = new Set<string>();
  let total = 0;
  for await (const record of readFeed(bytesOf(feed))) {
    total += 1;
    if ('posting' in record) ids.add(jobId(record.posting.source, record.posting.externalId));
  }
  return { total, rejected: total - ids.size, ids };
}

/** A feed as it travels: its lines in pieces of 64 kB or so. */
export async function* bytesOf(feed: Feed): AsyncGenerator<Uint8Array> {
  let piece = '';
  for await (const line of feed.lines()) {
    piece += `${line}\n`;
    if (piece.length < 65_536) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece !== '') yield Buffer.from(piece);
}
