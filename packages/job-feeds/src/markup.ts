import { createError } from '@rolecall/contracts';
import { Parser } from 'htmlparser2';
import { MAX_LINE_LENGTH } from './lines.ts';
import type { RawRecord } from './raw-record.ts';
import type { TextPiece } from './text-pieces.ts';

/** No feed or page nests its tags this deep; the parser's work grows with depth. */
const MAX_DEPTH = 1000;
/** A tag, comment or CDATA section that goes on for longer is held no further. */
const MAX_TOKEN_LENGTH = 2 * MAX_LINE_LENGTH;

/** What a reader of XML or HTML does at each tag; whatever it returns is yielded. */
export interface MarkupHandler {
  open(name: string, attributes: Record<string, string>, line: number): RawRecord | undefined;
  text(text: string, line: number): void;
  close(name: string): RawRecord | undefined;
}

/**
 * Parses XML or HTML as it arrives, in bounded memory. Only the predefined and numeric entities (in HTML,
 * also its named ones) are decoded; entities a document declares are never expanded.
 *
 * @throws IMPORT_INTERRUPTED when tags nest too deep, one never ends, or XML is cut off
 */
export async function* readMarkup(
  pieces: AsyncIterable<TextPiece>,
  mode: 'xml' | 'html',
  handler: MarkupHandler,
): AsyncGenerator<RawRecord> {
  let records: RawRecord[] = [];
  let line = 1;
  let depth = 0;
  let pending = 0;
  const add = (record: RawRecord | undefined): void => {
    if (record) records.push(record);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        pending = 0;
        if (++depth > MAX_DEPTH) throw interrupted('Tags nest too deep.');
        add(handler.open(name, attributes, line));
      },
      ontext(text) {
        pending = 0;
        handler.text(text, line);
      },
      onclosetag(name) {
        pending = 0;
        depth--;
        add(handler.close(name));
      },
      oncomment() {
        pending = 0;
      },
    },
    { xmlMode: mode === 'xml' },
  );
  for await (const piece of pieces) {
    line = piece.line;
    pending += piece.text.length;
    if (pending > MAX_TOKEN_LENGTH) throw interrupted('A tag or section is longer than is accepted.');
    parser.write(piece.text);
    yield* records;
    records = [];
  }
  if (mode === 'xml' && depth > 0) {
    throw createError('IMPORT_INTERRUPTED', { message: 'The XML ends before its last tag.' });
  }
  parser.end();
  yield* records;
}

function interrupted(what: string) {
  return createError('IMPORT_INTERRUPTED', { message: `${what} What came before was indexed.` });
}
