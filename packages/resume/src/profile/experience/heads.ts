import { type DateRange, isRange } from '../dates/date-range.ts';
import { isBulleted, isProse } from '../lines.ts';
import { isCompany } from './employer-and-place.ts';
import { mergeParts, NAMES_WORKER, withoutTitle } from './merge-parts.ts';
import { MAX_HEAD_WORDS, partsOfRow, type Row } from './rows.ts';
import type { HeadParts } from './title-parts.ts';

/** Lines above the dates and below them that may belong to the head of an entry. */
const MAX_ABOVE = 3;
const MAX_BELOW = 2;

/** A title this sure is looked for no further. */
const SURE = 5;

/** A line of schooling has dates too. */
const SCHOOLING =
  /\b(?:bachelor(?:['’]?s)?|master(?:['’]?s)? (?:of|in|degree)|masters|m\.?b\.?a|b\.?sc|m\.?sc|b\.a|ph\.?d|diploma|degree|gpa|ged|coursework|graduated|high school diploma|major(?:ed)? in|minor in|thesis)\b/iu;
const INSTITUTION =
  /\b(?:university|college|school|institute|academy|universität|hochschule|universidad|université)\b/iu;

/** A line of dates with the lines that say of what. */
export interface Head {
  from: number;
  to: number;
  parts: HeadParts;
  range: DateRange;
}

/** The heads of entries among the lines of a section, in order. */
export function headsIn(rows: readonly Row[], isWork: boolean): Head[] {
  const heads: Head[] = [];
  const below = titlesStandBelow(rows);
  let free = 0;
  for (let at = 0; at < rows.length; at++) {
    const head = headAt(rows, at, { free, isWork, below });
    if (head === undefined) continue;
    heads.push(head);
    free = head.to;
  }
  return heads;
}

function headAt(
  rows: readonly Row[],
  at: number,
  { free, isWork, below }: { free: number; isWork: boolean; below: boolean },
): Head | undefined {
  const row = rows[at] as Row;
  const { range, rest } = row;
  if (range === undefined || at < free) return undefined;
  if (
    SCHOOLING.test(rest) ||
    (rest !== '' && (isProse(rest) || rest.split(/\s+/).length > MAX_HEAD_WORDS + 4))
  ) {
    return undefined;
  }
  if (/^\p{Ll}/u.test(rest) && !isBulleted(row.text) && isRangeless(range)) return undefined;
  const own = partsOfRow(row);
  const aboves =
    rest === '' || own.sure < SURE || own.employer === undefined ? linesAbove(rows, at, free) : [];
  const belows = own.sure < SURE ? linesBelow(rows, at) : [];
  const order = below ? [...belows, ...aboves] : [...aboves, ...belows];
  let title: { at: number; parts: HeadParts } | undefined =
    own.title === undefined ? undefined : { at, parts: own };
  for (const other of order) {
    if (title !== undefined && title.parts.sure >= SURE) break;
    const parts = partsOfRow(rows[other] as Row);
    if (parts.title !== undefined && (title === undefined || parts.sure > title.parts.sure)) {
      title = { at: other, parts };
    }
  }
  // A date alone is that of a prize or of an exam as often as that of a position.
  if (isRangeless(range) && (title === undefined || title.parts.known < 2 || (!isWork && title.at !== at)))
    return undefined;
  if (!isWork && (title === undefined || title.parts.sure < NAMES_WORKER)) return undefined;
  const used = order.filter((other) => belongs(other, at, title?.at));
  const employed = employerBelow(rows, at, title);
  const others = [at, ...used]
    .filter((line) => line !== title?.at)
    .map((line) => partsOfRow(rows[line] as Row));
  const parts = mergeParts(title?.parts, employed ? [employed, ...others] : others);
  if (title === undefined && (INSTITUTION.test(rest) || !row.headlike)) return undefined;
  return { from: Math.min(at, ...used), to: Math.max(at + (employed ? 1 : 0), ...used) + 1, parts, range };
}

/** Of the line behind the dates, where it names an employer and its place or kind, and no title. */
function employerBelow(
  rows: readonly Row[],
  at: number,
  title: { at: number } | undefined,
): HeadParts | undefined {
  const next = rows[at + 1];
  if (title === undefined || title.at > at || next?.headlike !== true || next.range !== undefined)
    return undefined;
  const parts = partsOfRow(next);
  const { employer, place } = withoutTitle(parts);
  if (parts.sure >= NAMES_WORKER || employer === undefined) return undefined;
  return place !== undefined || isCompany(employer) ? parts : undefined;
}

/** Lines between the dates and the title, the title's own, and one more above for an employer. */
function belongs(line: number, dates: number, title = dates): boolean {
  const from = Math.min(dates, title);
  const to = Math.max(dates, title);
  return line >= from - 1 && line <= to;
}

function isRangeless(range: DateRange): boolean {
  return !isRange(range);
}

function linesAbove(rows: readonly Row[], at: number, free: number): number[] {
  const found: number[] = [];
  for (let line = at - 1; line >= free && found.length < MAX_ABOVE; line--) {
    const row = rows[line] as Row;
    // One empty line may part a title from its dates, not two lines of a head.
    if (row.text === '' && found.length === 0 && line === at - 1) continue;
    if (!row.headlike || row.range !== undefined || SCHOOLING.test(row.rest)) break;
    found.push(line);
  }
  return found;
}

function linesBelow(rows: readonly Row[], at: number): number[] {
  const found: number[] = [];
  for (let line = at + 1; line < rows.length && found.length < MAX_BELOW; line++) {
    const row = rows[line] as Row;
    if (row.text === '' && found.length === 0 && line === at + 1) continue;
    if (!row.headlike || row.range !== undefined || SCHOOLING.test(row.rest)) break;
    // It may be the head of the next entry.
    if (rows[line + 1]?.range !== undefined && found.length > 0) break;
    found.push(line);
  }
  return found;
}

/** Whether this resume writes titles below their dates: where that, and not above, more of them are known. */
function titlesStandBelow(rows: readonly Row[]): boolean {
  let balance = 0;
  for (const [at, row] of rows.entries()) {
    if (row.range === undefined || !isRange(row.range) || partsOfRow(row).sure >= SURE) continue;
    const isKnown = (lines: readonly number[]) =>
      lines.some((line) => partsOfRow(rows[line] as Row).sure >= SURE);
    if (isKnown(linesBelow(rows, at))) balance++;
    if (isKnown(linesAbove(rows, at, 0))) balance--;
  }
  return balance > 0;
}
