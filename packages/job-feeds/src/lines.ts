/** The longest line that is kept; a posting may have 100,000 characters of description. */
export const MAX_LINE_LENGTH = 1_000_000;

/** A line without its end. One that is too long comes cut to `MAX_LINE_LENGTH`, marked `tooLong`. */
export interface Line {
  /** Counted from 1. */
  number: number;
  text: string;
  tooLong: boolean;
}

/**
 * Splits UTF-8 bytes into lines (`\n` or `\r\n`) in constant memory. A byte order mark is dropped and
 * bytes that are not UTF-8 become U+FFFD. Node's readline has no bound on a line, hence our own.
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let pending = '';
  let tooLong = false;
  let number = 0;
  const take = (): Line => {
    const text = pending.endsWith('\r') ? pending.slice(0, -1) : pending;
    const line = { number: ++number, text, tooLong };
    pending = '';
    tooLong = false;
    return line;
  };
  const append = (text: string): void => {
    tooLong ||= pending.length + text.length > MAX_LINE_LENGTH;
    pending += text.slice(0, MAX_LINE_LENGTH - pending.length);
  };
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      append(text.slice(start, end));
      yield take();
      start = end + 1;
    }
    append(text.slice(start));
  }
  append(decoder.decode());
  if (pending !== '') yield take();
}
