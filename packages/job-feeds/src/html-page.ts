import { createError } from '@rolecall/contracts';
import { boundedText } from './bounded-text.ts';
import { readMarkup } from './markup.ts';
import { parseObject } from './parse-object.ts';
import type { RawRecord } from './raw-record.ts';
import type { TextPiece } from './text-pieces.ts';

/** A list in a script is read as a graph, so that a script is always one record. */
const asObject = (json: string): string => (json.trimStart().startsWith('[') ? `{"@graph":${json}}` : json);

/**
 * Reads the JSON-LD of an HTML page: each `<script type="application/ld+json">` is a record.
 *
 * @throws IMPORT_FORMAT_UNSUPPORTED when the page has none
 */
export async function* readHtmlPage(pieces: AsyncIterable<TextPiece>): AsyncGenerator<RawRecord> {
  const script = boundedText();
  let inScript = false;
  let count = 0;
  yield* readMarkup(pieces, 'html', {
    open(name, { type }) {
      inScript = name === 'script' && type?.split(';')[0]?.trim().toLowerCase() === 'application/ld+json';
      return undefined;
    },
    text(text, line) {
      if (inScript) script.append(line, text);
    },
    close() {
      if (!inScript) return undefined;
      inScript = false;
      count++;
      const { line, text, tooLong } = script.take();
      return parseObject(line, asObject(text), tooLong, 'script');
    },
  });
  if (count === 0) {
    throw createError('IMPORT_FORMAT_UNSUPPORTED', { message: 'The page holds no job posting as JSON-LD.' });
  }
}
