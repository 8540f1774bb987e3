const LOCALES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt'];

/** Month names, long and short, of these languages: `november`, `nov`, `dezember`, `août`. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((month) => {
      const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
      return Array.from({ length: 12 }, (_, i): [string, number] => [
        format
          .format(new Date(Date.UTC(2026, i, 15)))
          .toLowerCase()
          .replace('.', ''),
        i + 1,
      ]);
    }),
  ).concat([['sept', 9]]),
);

const MAX_CHARACTERS = 60;

const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const DAY_FIRST =
  /^(?:\p{L}{2,10}\.?,? )?(\d{1,2})(?: ?st| ?nd| ?rd| ?th|\.|er)?[ -](?:of |de )?(\p{L}{3,10})\.?,?[ -](?:de )?(\d{4})(?!\d)/u;
const MONTH_FIRST = /^(?:\p{L}{3,9}\.?, )?(\p{L}{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;

/**
 * The calendar date (`2026-11-24`) a text begins with, in ISO 8601, in numbers or with the name of a month, a weekday
 * before it or not. Undefined where there is none, it does not exist, or day and month could be told either way:
 * `04/05/2026` is left, `24/11/2026` and `11/24/2026` are not. Dots put the day first, wherever they are used.
 */
export function isoDateOf(text: string): string | undefined {
  const line = text.slice(0, MAX_CHARACTERS).trim().replace(/\s+/g, ' ').toLowerCase();
  const yearFirst = line.match(YEAR_FIRST);
  if (yearFirst) return calendarDate(yearFirst[1], Number(yearFirst[3]), Number(yearFirst[4]));
  const numbers = line.match(NUMBERS);
  if (numbers) return fromNumbers(Number(numbers[1]), Number(numbers[3]), numbers[4], numbers[2] === '.');
  const dayFirst = line.match(DAY_FIRST);
  if (dayFirst) return calendarDate(dayFirst[3], MONTHS.get(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = line.match(MONTH_FIRST);
  if (monthFirst) return calendarDate(monthFirst[3], MONTHS.get(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return undefined;
}

function fromNumbers(first: number, second: number, year: string | undefined, isDayFirst: boolean) {
  if (isDayFirst || first > 12 || first === second) return calendarDate(year, second, first);
  return second > 12 ? calendarDate(year, first, second) : undefined;
}

/** Undefined for a date no calendar has, such as 30 February. */
function calendarDate(year: string | undefined, month: number | undefined, day: number): string | undefined {
  if (month === undefined) return undefined;
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const time = Date.parse(date);
  // Date.parse rolls some over; a real date survives the round trip.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}
