import type { DateRange } from '../dates/date-range.ts';
import type { PartialDate } from '../dates/find-dates.ts';

const JULY = 7;
const HALF_YEAR = 6;

/**
 * Years in which a position was held: the months of all ranges, each counted once, to a tenth of a year. Both months
 * of a range count. A year without a month stands for its middle, so that `2012 - 2014` are two years; within one year
 * it is half of it. What goes on counts up to `today`; a single date says not how long, and counts nothing.
 *
 * @returns undefined where no range is known
 */
export function yearsOfExperience(ranges: readonly DateRange[], today: Date): number | undefined {
  const now = today.getUTCFullYear() * 12 + today.getUTCMonth() + 1;
  const spans = ranges.flatMap((range) => monthsOf(range, now) ?? []).sort((a, b) => a.from - b.from);
  if (spans.length === 0) return undefined;
  let months = 0;
  let counted = Number.NEGATIVE_INFINITY;
  for (const { from, to } of spans) {
    months += Math.max(0, to - Math.max(from, counted));
    counted = Math.max(counted, to);
  }
  return Math.round((months / 12) * 10) / 10;
}

/** From the first month up to the one after the last, as numbers that grow by one a month. */
function monthsOf({ start, end, current }: DateRange, now: number): { from: number; to: number } | undefined {
  if (end === undefined && !current) return undefined;
  const from = monthOf(start);
  if (end === undefined) return from < now ? { from, to: now } : undefined;
  const to = Math.min(now, end.month === undefined ? monthOf(end) : monthOf(end) + 1);
  if (end.month === undefined && to - from < HALF_YEAR && end.year === start.year) {
    return { from, to: start.month === undefined ? from + HALF_YEAR : Math.max(from + 1, to) };
  }
  return to > from ? { from, to } : undefined;
}

function monthOf({ year, month = JULY }: PartialDate): number {
  return year * 12 + month;
}
