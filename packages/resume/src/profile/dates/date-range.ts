import { type DateToken, findDates, type PartialDate } from './find-dates.ts';

/** A range of dates, or a single date: then it has neither end nor is it current. */
export interface DateRange {
  start: PartialDate;
  end?: PartialDate;
  /** Whether it goes on to the present. */
  current: boolean;
}

/** What stands between the ends of a range; two misread dashes among it. */
const BETWEEN =
  /^\s{0,3}(?:[-–—−‒―~→/]{1,2}|Â|â€.?|to|until|till|through|thru|up to|bis|a|al|hasta|à|au|jusqu['’]à)?\s{0,3}$/iu;
const SINCE = /(?:\b(?:since|from|seit|ab|desde|depuis)|от|с)\s{1,2}$/iu;
const GOES_ON = /^\s{0,2}[-–—]\s{0,2}(?:$|[|,;)\]])/u;

interface Placed extends DateRange {
  from: number;
  to: number;
}

/**
 * The first range of dates in a line (or, where there is none, its first date), where it ends, and the line without
 * any: with `gap` where they were.
 */
export function takeDates(line: string, gap = ' '): { range?: DateRange; rest: string; end?: number } {
  const found = rangesIn(line);
  if (found.length === 0) return { rest: line };
  const chosen = found.find(isRange) ?? (found[0] as Placed);
  let rest = '';
  let at = 0;
  for (const { from, to } of found) {
    rest += `${line.slice(at, from).replace(/[([]\s{0,3}$/u, '')}${gap}`;
    at = to;
    while (/^[)\]\s]/u.test(line.slice(at, at + 1))) at++;
  }
  const { start, end, current, to } = chosen;
  return { range: { start, ...(end && { end }), current }, rest: rest + line.slice(at), end: to };
}

/** Whether it has two ends, the present being one. */
export function isRange({ end, current }: DateRange): boolean {
  return end !== undefined || current;
}

/** `YYYY` or `YYYY-MM`. */
export function formatDate({ year, month }: PartialDate): string {
  return month === undefined ? String(year) : `${year}-${String(month).padStart(2, '0')}`;
}

function rangesIn(line: string): Placed[] {
  const tokens = findDates(line);
  const found: Placed[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as DateToken;
    const next = tokens[at + 1];
    const range = next && join(token, next, line.slice(token.end, next.start));
    if (range) {
      found.push({ ...range, from: token.start, to: (next as DateToken).end });
      at++;
    } else if (token.date && !token.weak) {
      found.push({ ...alone(token, token.date, line), from: token.start, to: token.end });
    }
  }
  return found;
}

function join(first: DateToken, second: DateToken, between: string): DateRange | undefined {
  if (!BETWEEN.test(between)) return undefined;
  // Where a dash was lost only what is surely a range counts.
  const bare = between.trim() === '';
  const [{ date: start }, { date: end }] = [first, second];
  if (start && !end) return { start, current: true };
  if (!start && end && !second.weak && !bare) return { start: end, current: true };
  if (!start || !end || first.endYear !== undefined) return undefined;
  if (bare && (first.weak || second.weak || (start.month === undefined) !== (end.month === undefined)))
    return undefined;
  return order(start) <= order(end) || start.year === end.year ? { start, end, current: false } : undefined;
}

function alone({ end, endYear, start }: DateToken, date: PartialDate, line: string): DateRange {
  if (endYear !== undefined) return { start: date, end: { year: endYear }, current: false };
  const current =
    SINCE.test(line.slice(Math.max(0, start - 10), start)) || GOES_ON.test(line.slice(end, end + 6));
  return { start: date, current };
}

function order({ year, month = 1 }: PartialDate): number {
  return year * 12 + month;
}
