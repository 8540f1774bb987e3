import type { DateRange } from '../dates/date-range.ts';
import type { Head } from './heads.ts';

/** An employer with its own dates, and below it the positions held there. */
export function shareEmployers(heads: Head[]): void {
  for (let at = 0; at < heads.length - 1; at++) {
    const head = heads[at] as Head;
    if (head.parts.title !== undefined || head.parts.employer === undefined) continue;
    const held: Head[] = [];
    for (let next = at + 1; next < heads.length; next++) {
      const position = heads[next] as Head;
      const inside =
        position.parts.title !== undefined &&
        position.parts.employer === undefined &&
        within(position.range, head.range);
      if (!inside) break;
      held.push(position);
    }
    if (held.length === 0) continue;
    for (const position of held) position.parts.employer = head.parts.employer;
    heads.splice(at, 1);
    at--;
  }
}

function within(inner: DateRange, outer: DateRange): boolean {
  const lastYear = ({ start, end, current }: DateRange) =>
    current ? Number.POSITIVE_INFINITY : (end ?? start).year;
  return inner.start.year >= outer.start.year && lastYear(inner) <= lastYear(outer);
}
