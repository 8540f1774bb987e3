import { createError, type JobPosting, type Rejection } from '@rolecall/contracts';
import { checkPosting } from './check-posting.ts';
import { decompress } from './decompress.ts';
import { readRecords } from './formats.ts';
import { postingsOfNode } from './json-ld.ts';
import { layoutOfObject } from './layouts/index.ts';
import { peek } from './peek.ts';
import { readText } from './text-pieces.ts';

/** One record of a feed: a valid posting with the line it starts on, or why there is none. */
export type FeedRecord = { line: number; posting: JobPosting } | { rejection: Rejection };

/** What a caller knows of a feed. */
export interface FeedOptions {
  /** The source of postings that name none themselves. */
  source?: string;
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
  { source }: FeedOptions = {},
): AsyncGenerator<FeedRecord> {
  const [first, pieces] = await peek(readText(decompress(bytes)), ({ text }) => text.trim() !== '');
  if (first === undefined) throw createError('FILE_EMPTY');
  for await (const record of readRecords(first.text, pieces)) {
    const { line } = record;
    if ('problem' in record) yield { rejection: { line, ...record.problem } };
    else for (const node of postingsOfNode(record.value)) yield toFeedRecord(line, node, source);
  }
}

function toFeedRecord(line: number, record: Record<string, unknown>, source: string | undefined): FeedRecord {
  const read = layoutOfObject(record)(record);
  const value = source === undefined ? read : { ...read, source: read['source'] ?? source };
  const check = checkPosting(value);
  if ('posting' in check) return { line, posting: check.posting };
  const externalId = typeof value['externalId'] === 'string' ? value['externalId'].slice(0, 256) : undefined;
  const message = check.problems.map(({ path, message }) => `${path} ${message}`.trim()).join('; ');
  return {
    rejection: { line, ...(externalId ? { externalId } : {}), code: 'POSTING_INVALID', message },
  };
}
