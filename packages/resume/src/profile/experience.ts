import { normaliseTitle } from '@rolecall/taxonomy';
import { takeDates } from './date-range.ts';

/** A position a resume states. */
export interface Position {
  /** As it is written. */
  title: string;
  /** Year it ended; `Infinity` where it goes on. */
  until: number;
}

/** Lines that are read: enough for any resume, and a bound for what is none. */
const MAX_LINES = 600;
const MAX_LINE_LENGTH = 160;
/** Longest title, in words. */
const MAX_TITLE_WORDS = 9;

/** A line of schooling has dates too. */
const SCHOOLING =
  /\b(?:universit\w*|college|school of|high school|bachelor\w*|master of|masters|mba|b\.?sc?|m\.?sc?|b\.?a|ph\.?d|diploma|degree|gpa|ged|certificat\w*|coursework|graduat\w*|major|minor)\b/iu;
/** Templates and anonymised resumes put these where a name was. */
const PLACEHOLDERS = /\b(?:company name|employer name|city\s*,?\s*state|city|state|n\/a)\b/giu;
/** What parts a title from an employer, a place or a date on one line; `ï¼` is a full-width comma misread. */
const SEPARATORS = /\s*(?:[|•·；;:\t]|ï¼|,|\s[-–—]{1,2}\s|\sat\s|\s@\s|\s{3,})\s*/iu;

/**
 * The positions of a resume, latest first: what stands on the line of a range of dates, or else on the line above
 * or below it, where that can be read as a title.
 */
export function positionsOf(text: string): Position[] {
  const lines = text
    .split('\n')
    .flatMap((line) => line.trim() || [])
    .slice(0, MAX_LINES)
    .map((line) => line.slice(0, MAX_LINE_LENGTH));
  const positions: Position[] = [];
  for (const [at, line] of lines.entries()) {
    const { range, rest } = takeDates(line);
    if (range === undefined || SCHOOLING.test(line)) continue;
    // A single date is that of a prize or of an exam as often as that of a position.
    if (range.to === undefined && isProse(rest)) continue;
    const title =
      titleIn(rest) ??
      [lines[at - 1] ?? '', lines[at + 1] ?? ''].map(undated).find((found) => found !== undefined);
    if (title === undefined) continue;
    positions.push({ title, until: range.to ?? range.from });
  }
  return positions.sort((a, b) => b.until - a.until);
}

function undated(line: string): string | undefined {
  const { range, rest } = takeDates(line);
  return range !== undefined || SCHOOLING.test(line) || isProse(line) ? undefined : titleIn(rest);
}

/** The part of a line that names an occupation. */
export function titleIn(line: string): string | undefined {
  const parts = line
    .replace(PLACEHOLDERS, ' | ')
    .split(SEPARATORS)
    .map((part) => part.replace(/^[\s\W]+|[\s(]+$/gu, ''))
    .filter((part) => part !== '' && part.split(/\s+/).length <= MAX_TITLE_WORDS);
  const known = parts.map((part) => ({ part, basis: normaliseTitle(part).basis }));
  return (known.find(({ basis }) => basis === 'title') ?? known.find(({ basis }) => basis === 'part'))?.part;
}

function isProse(line: string): boolean {
  return line.endsWith('.') || line.split(/\s+/).length > 14;
}
