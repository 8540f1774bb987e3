import { createError, type JobPosting, type Rejection } from '@rolecall/contracts';
import { checkPosting } from './check-posting.ts';
import { readCsvRecords } from './csv-records.ts';
import { decompress } from './decompress.ts';
import { readJsonLines } from './json-lines.ts';
import { layoutOfColumns, layoutOfObject } from './layouts/index.ts';
import { readLines } from './lines.ts';
import { peek } from './peek.ts';
import type { RawRecord } from './raw-record.ts';

/** One record of a feed: a valid posting with the line it starts on, or why there is none. */
export type FeedRecord = { line: number; posting: JobPosting } | { rejection: Rejection };

/**
 * Reads a feed of any size in constant memory, one record at a time.
 *
 * The format is judged by content: JSONL when the first character is `{`, otherwise CSV whose header
 * names the columns; either may be gzipped. A broken line is a rejection and never spoils its neighbours.
 *
 * @param bytes the feed as it arrives
 * @throws FILE_EMPTY, IMPORT_FORMAT_UNSUPPORTED; IMPORT_INTERRUPTED when gzip data is cut off or damaged
 */
export async function* readFeed(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<FeedRecord> {
  const [first, lines] = await peek(readLines(decompress(bytes)), ({ text }) => text.trim() !== '');
  if (first === undefined) throw createError('FILE_EMPTY');
  const isJson = first.text.trimStart().startsWith('{');
  if (!isJson && layoutOfColumns(first.text) === undefined) throw createError('IMPORT_FORMAT_UNSUPPORTED');
  for await (const record of isJson ? readJsonLines(lines) : readCsvRecords(lines))
    yield toFeedRecord(record);
}

function toFeedRecord(record: RawRecord): FeedRecord {
  const { line } = record;
  if ('problem' in record) return { rejection: { line, ...record.problem } };
  const value = layoutOfObject(record.value)(record.value);
  const check = checkPosting(value);
  if ('posting' in check) return { line, posting: check.posting };
  const externalId = typeof value['externalId'] === 'string' ? value['externalId'].slice(0, 256) : undefined;
  const message = check.problems.map(({ path, message }) => `${path} ${message}`.trim()).join('; ');
  return {
    rejection: { line, ...(externalId ? { externalId } : {}), code: 'POSTING_INVALID', message },
  };
}
