import { createError } from '@rolecall/contracts';
import { readCsvRecords } from './csv-records.ts';
import { readHtmlPage } from './html-page.ts';
import { opensJsonDocument, readJsonDocument } from './json-document.ts';
import { readJsonLines } from './json-lines.ts';
import { layoutOfColumns } from './layouts/index.ts';
import { readLines } from './lines.ts';
import type { RawRecord } from './raw-record.ts';
import type { TextPiece } from './text-pieces.ts';
import { opensXmlFeed, readXmlItems } from './xml-items.ts';

/**
 * Reads the records of a feed in the format its first line speaks of.
 *
 * @param firstLine the first that is not blank, without the byte order mark
 * @param pieces the feed from that line on
 * @throws IMPORT_FORMAT_UNSUPPORTED
 */
export function readRecords(firstLine: string, pieces: AsyncIterable<TextPiece>): AsyncIterable<RawRecord> {
  if (opensJsonDocument(firstLine)) return readJsonDocument(pieces);
  if (firstLine.trimStart().startsWith('{')) return readJsonLines(readLines(pieces));
  if (opensXmlFeed(firstLine)) return readXmlItems(pieces);
  if (firstLine.trimStart().startsWith('<')) return readHtmlPage(pieces);
  if (layoutOfColumns(firstLine) !== undefined) return readCsvRecords(readLines(pieces));
  throw createError('IMPORT_FORMAT_UNSUPPORTED');
}
