import { createError } from '@rolecall/contracts';
import type { Companions } from './companions/companions.ts';
import { decompress } from './decompress.ts';
import { type FeedRecord, toFeedRecord } from './feed-record.ts';
import { formatOf } from './formats.ts';
import { postingsOfNode } from './json-ld.ts';
import { layoutOfObject } from './layouts/index.ts';
import { peek } from './peek.ts';
import { readText } from './text-pieces.ts';

/** What a caller knows of a feed. */
export interface FeedOptions {
  /** The source of postings that name none themselves. */
  source?: string;
  /** Files that say more of its postings. */
  companions?: Companions;
}

/**
 * Reads a feed of any size in constant memory, one record at a time.
 *
 * The format is judged by content, never by name: JSON Lines, a JSON document, an XML feed, an HTML page
 * with JSON-LD, otherwise CSV whose header names the columns; each may be gzipped. A broken record is a
 * rejection and never spoils its neighbours.
 *
 * @param bytes the feed as it arrives
 * @throws FILE_EMPTY, IMPORT_FORMAT_UNSUPPORTED; IMPORT_INTERRUPTED when the feed is cut off or damaged so
 *   that nothing more can be read
 */
export async function* readFeed(
  bytes: AsyncIterable<Uint8Array>,
  options: FeedOptions = {},
): AsyncGenerator<FeedRecord> {
  const [first, pieces] = await peek(readText(decompress(bytes)), ({ text }) => text.trim() !== '');
  if (first === undefined) throw createError('FILE_EMPTY');
  const readRecords = formatOf(first.text);
  if (readRecords === undefined) throw createError('IMPORT_FORMAT_UNSUPPORTED');
  for await (const record of readRecords(pieces)) {
    const { line } = record;
    if ('problem' in record) yield { rejection: { line, ...record.problem } };
    else for (const node of postingsOfNode(record.value)) yield toFeedRecord(line, toPosting(node, options));
  }
}

function toPosting(
  record: Record<string, unknown>,
  { source, companions }: FeedOptions,
): Record<string, unknown> {
  const stated = layoutOfObject(record)(record);
  const read = companions?.complete(record, stated) ?? stated;
  return source === undefined ? read : { ...read, source: read['source'] ?? source };
}
