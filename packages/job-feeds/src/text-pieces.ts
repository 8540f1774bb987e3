/** The longest piece of a line; longer lines come in several. */
const MAX_PIECE_LENGTH = 65_536;

/** A line with its end, or a part of one that is very long. */
export interface TextPiece {
  /** The line it belongs to, counted from 1. */
  line: number;
  text: string;
}

/**
 * Decodes UTF-8 into pieces in constant memory, cut the same way however the bytes arrive. A byte order
 * mark is dropped and bytes that are not UTF-8 become U+FFFD.
 */
export async function* readText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder();
  let pending = '';
  let line = 1;
  function* cut(text: string): Generator<TextPiece> {
    let start = 0;
    while (start < text.length) {
      const end = text.indexOf('\n', start) + 1;
      const stop = Math.min(end || text.length, start + MAX_PIECE_LENGTH - pending.length);
      pending += text.slice(start, stop);
      start = stop;
      if (stop !== end && pending.length < MAX_PIECE_LENGTH) continue;
      yield { line, text: pending };
      pending = '';
      if (stop === end) line++;
    }
  }
  for await (const chunk of bytes) yield* cut(decoder.decode(chunk, { stream: true }));
  yield* cut(decoder.decode());
  if (pending !== '') yield { line, text: pending };
}
