import { MONTH_NAME, MONTHS } from './month-names.ts';

/** A year, or a month (1..12) of it. */
export interface PartialDate {
  year: number;
  month?: number;
}

/** What a line says of time, and where, in UTF-16 units. */
export interface DateToken {
  /** None for "present" and the like. */
  date?: PartialDate;
  /** Of a span of years written as one: `2012-14`. */
  endYear?: number;
  /** So short that it is a date only beside another: `'14`, `03/14`. */
  weak: boolean;
  start: number;
  end: number;
}

const YEAR = '(?:19|20)\\d{2}';
const SEASON =
  '(?:spring|summer|autumn|fall|winter|frühjahr|sommer|herbst|primavera|verano|printemps|été|automne)';
const DAY = '\\d{1,2}(?:st|nd|rd|th|\\.)?';
const OPEN =
  "(?:present(?:e|ly)?(?:\\sday)?|présent|current(?:ly)?|now|today|ongoing|to\\sdate|date|heute|jetzt|laufend|actualidad|actualmente|la\\sfecha|aujourd['’]hui|ce\\sjour|至今|现在|現在|今)";

/** The forms of a date, the longer before those that begin alike. */
const FORMS: readonly string[] = [
  `(?:${DAY}\\s{1,2}(?:de\\s)?)?${MONTH_NAME}(?:[.,\\s]|\\sde\\s|del\\s){0,3}(?:${DAY},?\\s{1,2})?${YEAR}`,
  `${MONTH_NAME}[.,\\s-]{0,3}['’‘]\\d{2}`,
  `${MONTH_NAME}-\\d{2}`,
  `${SEASON}[,\\s]{0,2}(?:of\\s)?${YEAR}`,
  `${YEAR}\\s?,?\\s{1,2}${MONTH_NAME}(?:[.]|(?![\\p{L}]))`,
  `${YEAR}\\s?年(?:\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?)?`,
  `(?:\\d{1,2}\\s?[/.-]\\s?){1,2}${YEAR}`,
  `${YEAR}[/.-]\\d{1,2}(?:[/.-]\\d{1,2})?`,
  `${YEAR}\\s?[–/]\\s?\\d{2}`,
  `${YEAR}`,
  `\\d{1,2}/\\d{2}`,
  `['’‘]\\d{2}`,
];
const TOKEN = new RegExp(
  `(?<![\\p{L}\\p{N}$€£#/]|\\d[.,])(?:(?:${FORMS.join('|')})(?![\\p{L}\\p{N}%]|[.,/]\\d)|${OPEN}(?!\\p{L}))`,
  'giu',
);

const YEAR_IN = new RegExp(YEAR);
const SHORT_YEAR = /['’‘-](\d{2})$/u;
const NUMBERS = /\d+/g;
const NAME = new RegExp(MONTH_NAME, 'iu');

/** The dates of a line, in order. Linear: every repeat is bounded. */
export function findDates(line: string): DateToken[] {
  return [...line.matchAll(TOKEN)].flatMap((match) => {
    const read = readDate(match[0]);
    return read === undefined ? [] : [{ ...read, start: match.index, end: match.index + match[0].length }];
  });
}

function readDate(written: string): Omit<DateToken, 'start' | 'end'> | undefined {
  if (!/\d/.test(written)) return { weak: false };
  const name = NAME.exec(written)?.[0].toLowerCase();
  const year = YEAR_IN.exec(written)?.[0];
  const month = name === undefined ? undefined : MONTHS.get(name);
  if (month !== undefined) {
    const full = year === undefined ? longYear(SHORT_YEAR.exec(written)?.[1] ?? '') : Number(year);
    // `Mar-14` may be a day.
    return { date: { year: full, month }, weak: year === undefined && !/['’‘]/.test(written) };
  }
  const numbers = written.match(NUMBERS) ?? [];
  if (year === undefined) {
    const [first = '', second] = numbers;
    if (second === undefined) return { date: { year: longYear(first) }, weak: true };
    return isMonth(first)
      ? { date: { year: longYear(second), month: Number(first) }, weak: true }
      : undefined;
  }
  const others = numbers.filter((number) => number !== year).map(Number);
  const [first, second] = others;
  if (first === undefined) return { date: { year: Number(year) }, weak: false };
  if (numbers[0] === year) return afterYear(Number(year), first, written);
  // A day and a month, in either order.
  const inYear = second !== undefined && first <= 12 && second > 12 ? first : (second ?? first);
  const atMonth = inYear <= 12 ? inYear : first;
  return atMonth >= 1 && atMonth <= 12
    ? { date: { year: Number(year), month: atMonth }, weak: false }
    : undefined;
}

/** `2012-03` is a month, `2012-14` and `2009–12` are years. */
function afterYear(year: number, second: number, written: string): Omit<DateToken, 'start' | 'end'> {
  const isSpan = second > year % 100 && (second > 12 || written.includes('–'));
  if (isSpan) return { date: { year }, endYear: year - (year % 100) + second, weak: false };
  return { date: { year, ...(second >= 1 && second <= 12 && { month: second }) }, weak: false };
}

function isMonth(number: string): boolean {
  return Number(number) >= 1 && Number(number) <= 12;
}

/** Two digits of a year: those to come within a generation are of this century. */
function longYear(digits: string): number {
  const number = Number(digits);
  return number < 45 ? 2000 + number : 1900 + number;
}
