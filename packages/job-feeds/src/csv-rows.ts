import { type Line, MAX_LINE_LENGTH } from './lines.ts';
import { parseRow } from './parse-row.ts';
import type { RawRecord } from './raw-record.ts';

/** The text of one row, which may span lines, and the line it starts on. */
export interface RowText {
  line: number;
  text: string;
}

type Problem = Extract<RawRecord, { problem: unknown }>;

/**
 * Gathers lines into rows: a row ends where its quotes balance.
 *
 * A CSV parser that meets a stray quote swallows every row up to the next one. So where a gathered row
 * makes no sense but one of its later lines does by itself, only the first line is rejected, and the
 * others are read again. Memory is bounded by `MAX_LINE_LENGTH`, work by a constant number of passes.
 *
 * @param columnCount how many cells a row must have, once the header is known
 */
export async function* gatherRows(
  lines: AsyncIterable<Line>,
  columnCount: () => number | undefined,
): AsyncGenerator<RowText | Problem> {
  const source = rereadable(lines);
  let held: Line[] = [];
  let length = 0;
  let open = false;
  const release = (): Line[] => {
    const released = held;
    held = [];
    length = 0;
    open = false;
    return released;
  };

  for (;;) {
    const line = await source.next();
    if (line === undefined && held.length === 0) return;
    if (line) {
      if (held.length === 0 && line.text.trim() === '') continue;
      held.push(line);
      length += line.text.length + 1;
      open = open !== hasOddQuotes(line.text);
    }
    const overlong = length > MAX_LINE_LENGTH || line?.tooLong === true;
    if (open && line && !overlong) continue;
    const [first, ...rest] = release() as [Line, ...Line[]];
    if (!overlong && line) {
      const text = [first, ...rest].map((one) => one.text).join('\n');
      if (
        rest.length === 0 ||
        isRow(text, columnCount()) ||
        !rest.some((one) => isRow(one.text, columnCount()))
      ) {
        yield { line: first.number, text };
        continue;
      }
    }
    yield reject(first);
    source.reread(rest);
  }
}

function reject({ number, tooLong }: Line): Problem {
  return tooLong
    ? { line: number, problem: { code: 'LINE_TOO_LONG', message: 'The line is too long.' } }
    : { line: number, problem: { code: 'LINE_MALFORMED', message: 'A quote is not closed.' } };
}

function isRow(text: string, columns: number | undefined): boolean {
  const cells = parseRow(text);
  return cells !== undefined && (columns === undefined || cells.length === columns);
}

function hasOddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

/** An async sequence whose latest items can be put back. */
function rereadable<Item>(items: AsyncIterable<Item>) {
  const iterator = items[Symbol.asyncIterator]();
  let again: Item[] = [];
  let at = 0;
  return {
    async next(): Promise<Item | undefined> {
      if (at < again.length) return again[at++];
      const next = await iterator.next();
      return next.done ? undefined : next.value;
    },
    reread(latest: readonly Item[]): void {
      again = [...latest, ...again.slice(at)];
      at = 0;
    },
  };
}
