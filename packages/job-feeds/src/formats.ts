import { readCsvRecords } from './csv-records.ts';
import { readHtmlPage } from './html-page.ts';
import { opensJsonDocument, readJsonDocument } from './json-document.ts';
import { readJsonLines } from './json-lines.ts';
import { layoutOfColumns } from './layouts/index.ts';
import { readLines } from './lines.ts';
import type { RawRecord } from './raw-record.ts';
import type { TextPiece } from './text-pieces.ts';
import { opensXmlFeed, readXmlItems } from './xml-items.ts';

type ReadRecords = (pieces: AsyncIterable<TextPiece>) => AsyncIterable<RawRecord>;

/**
 * How to read a feed in the format its first line speaks of, from that line on; undefined when it is none.
 *
 * @param firstLine the first that is not blank, without the byte order mark
 */
export function formatOf(firstLine: string): ReadRecords | undefined {
  if (opensJsonDocument(firstLine)) return readJsonDocument;
  if (firstLine.trimStart().startsWith('{')) return (pieces) => readJsonLines(readLines(pieces));
  if (opensXmlFeed(firstLine)) return readXmlItems;
  if (firstLine.trimStart().startsWith('<')) return readHtmlPage;
  if (layoutOfColumns(firstLine) !== undefined) return (pieces) => readCsvRecords(readLines(pieces));
  return undefined;
}
