import type { TextPiece } from './text-pieces.ts';

/** The longest line, or element of an array, that is kept; a description may have 100,000 characters. */
export const MAX_LINE_LENGTH = 1_000_000;

/** A line without its end. One that is too long comes cut to `MAX_LINE_LENGTH`, marked `tooLong`. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
  tooLong: boolean;
}

/**
 * Joins pieces to lines (`\n` or `\r\n`) in constant memory. Node's readline has no bound on a line, hence
 * our own.
 */
export async function* readLines(pieces: AsyncIterable<TextPiece>): AsyncGenerator<Line> {
  let pending = '';
  let number = 0;
  let tooLong = false;
  const take = (): Line => {
    const text = pending.endsWith('\r') ? pending.slice(0, -1) : pending;
    const line = { number, text, tooLong };
    pending = '';
    tooLong = false;
    return line;
  };
  for await (const { line, text } of pieces) {
    number = line;
    const ends = text.endsWith('\n');
    const content = ends ? text.slice(0, -1) : text;
    tooLong ||= pending.length + content.length > MAX_LINE_LENGTH;
    pending += content.slice(0, MAX_LINE_LENGTH - pending.length);
    if (ends) yield take();
  }
  if (pending !== '') yield take();
}
