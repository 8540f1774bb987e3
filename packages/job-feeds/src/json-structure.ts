import type { TextPiece } from './text-pieces.ts';

/** Text up to the next bracket, comma or colon outside of strings; without `mark` the piece ended first. */
export interface JsonPart {
  line: number;
  text: string;
  mark?: string;
}

const STRUCTURE = /["{}[\],:]/g;
const STRING_END = /["\\]/g;

/** Cuts JSON at the characters that give it structure. Strings are stepped over, nothing is checked. */
export async function* readJsonStructure(pieces: AsyncIterable<TextPiece>): AsyncGenerator<JsonPart> {
  let inString = false;
  let escaped = false;
  for await (const { line, text } of pieces) {
    let start = 0;
    let at: number = escaped ? 1 : 0;
    escaped = false;
    while (at < text.length) {
      const pattern = inString ? STRING_END : STRUCTURE;
      pattern.lastIndex = at;
      const found = pattern.exec(text);
      if (found === null) break;
      const [mark] = found;
      at = found.index + 1;
      if (mark === '"') inString = !inString;
      else if (mark === '\\') {
        escaped = at === text.length;
        at++;
      } else {
        yield { line, text: text.slice(start, found.index), mark };
        start = at;
      }
    }
    if (start < text.length) yield { line, text: text.slice(start) };
  }
}
