import type { Line } from './lines.ts';
import type { RawRecord } from './raw-record.ts';

/** Parses JSON Lines (https://jsonlines.org): one object a line, blank lines ignored. */
export async function* readJsonLines(lines: AsyncIterable<Line>): AsyncGenerator<RawRecord> {
  for await (const line of lines) {
    if (line.text.trim() !== '') yield parse(line);
  }
}

function parse({ number, text, tooLong }: Line): RawRecord {
  if (tooLong) return { line: number, problem: { code: 'LINE_TOO_LONG', message: 'The line is too long.' } };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { line: number, value: value as Record<string, unknown> };
    }
  } catch {
    // Said below: the parser's own message would quote the line.
  }
  return { line: number, problem: { code: 'LINE_MALFORMED', message: 'The line is not a JSON object.' } };
}
