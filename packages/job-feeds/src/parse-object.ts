import { MAX_LINE_LENGTH } from './lines.ts';
import type { RawRecord } from './raw-record.ts';

/** What holds the JSON, as a rejection calls it. */
type Holder = 'line' | 'element' | 'script';

/**
 * Parses the JSON of one record.
 *
 * @param tooLong whether `text` was cut, being longer than `MAX_LINE_LENGTH`
 */
export function parseObject(line: number, text: string, tooLong: boolean, holder: Holder): RawRecord {
  if (tooLong) {
    const message = `The ${holder} is longer than ${MAX_LINE_LENGTH} characters.`;
    return { line, problem: { code: 'LINE_TOO_LONG', message } };
  }
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return { line, value };
  } catch {
    // Said below: the parser's own message would quote the text.
  }
  return { line, problem: { code: 'LINE_MALFORMED', message: `The ${holder} is not a JSON object.` } };
}

/** Whether a value is an object, not a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
