import type { Line } from './lines.ts';
import { parseObject } from './parse-object.ts';
import type { RawRecord } from './raw-record.ts';

/** Parses JSON Lines (https://jsonlines.org): one object a line, blank lines ignored. */
export async function* readJsonLines(lines: AsyncIterable<Line>): AsyncGenerator<RawRecord> {
  for await (const { number, text, tooLong } of lines) {
    if (text.trim() !== '') yield parseObject(number, text, tooLong, 'line');
  }
}
