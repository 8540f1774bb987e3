import { encodingOf, HEAD_LENGTH } from './encoding.ts';

/** The longest piece of a line; longer lines come in several. */
const MAX_PIECE_LENGTH = 65_536;

/** A line with its end, or a part of one that is very long. */
export interface TextPiece {
  /** The line it belongs to, counted from 1. */
  line: number;
  text: string;
}

/**
 * Decodes bytes into pieces in constant memory, cut the same way however the bytes arrive. They are UTF-8
 * unless a byte order mark or an XML declaration says otherwise; the mark is dropped and what is not of the
 * encoding becomes U+FFFD.
 */
export async function* readText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextPiece> {
  let head: Uint8Array = new Uint8Array();
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let pending = '';
  let line = 1;
  const decode = (chunk?: Uint8Array): string => {
    if (decoder) return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    decoder = new TextDecoder(encodingOf(head));
    return decoder.decode(head, { stream: chunk !== undefined });
  };
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
  for await (const chunk of bytes) {
    if (decoder === undefined) {
      head = Buffer.concat([head, chunk]);
      if (head.length < HEAD_LENGTH) continue;
    }
    yield* cut(decode(chunk));
  }
  yield* cut(decode());
  if (pending !== '') yield { line, text: pending };
}
