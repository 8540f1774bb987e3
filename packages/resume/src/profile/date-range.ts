const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const SEASON = '(?:spring|summer|autumn|fall|winter)';
/** `2014`, `03/2014`, `2014-03`, `Mar 2014`, `March, 2014`, `Summer 2014`, `03/15/2014`. */
const DATE = `(?:(?:${MONTH}|${SEASON})[,\\s]{0,3}(?:\\d{1,2}[,\\s]{1,3})?(?:19|20)\\d{2}|(?:\\d{1,2}[/.-]){1,2}(?:19|20)\\d{2}|(?:19|20)\\d{2}(?:[/.-]\\d{1,2}){0,2})`;
const OPEN_END = '(?:current(?:ly)?|present|now|today|ongoing|date)';
const RANGE = new RegExp(
  `[(\\[]?\\b(${DATE})(?:\\s{0,3}(?:-|–|—|to|until|through|till)\\s{0,3}(${DATE}|${OPEN_END})\\b)?[)\\]]?`,
  'giu',
);

/** A date or a range of dates in a line. */
export interface DateRange {
  /** Year it begins with. */
  from: number;
  /** Year it ends with; `Infinity` for "to present"; absent for a single date. */
  to?: number;
}

/**
 * The first range of dates in a line (or, where there is none, its first date), and the line without any. Months
 * are read over: years order what a person did. Linear: every repeat is bounded.
 */
export function takeDates(line: string): { range?: DateRange; rest: string } {
  const found = [...line.matchAll(RANGE)].map(([, from = '', to]) => ({
    from: yearOf(from),
    ...(to !== undefined && { to: /\d/.test(to) ? yearOf(to) : Number.POSITIVE_INFINITY }),
  }));
  const range = found.find(({ to }) => to !== undefined) ?? found[0];
  return { ...(range && { range }), rest: line.replace(RANGE, ' ') };
}

function yearOf(date: string): number {
  return Number(/(?:19|20)\d{2}/.exec(date)?.[0]);
}
