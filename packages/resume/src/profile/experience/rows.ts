import { type DateRange, isRange, takeDates } from '../dates/date-range.ts';
import { isBulleted, isProse, withoutBullet } from '../lines.ts';
import { type HeadParts, partsOf } from './title-parts.ts';

/** Longest line of a head, in words. */
export const MAX_HEAD_WORDS = 14;
/** Words behind a range of dates that are no more of the head. */
const MAX_TAIL_WORDS = 7;

/** What entries say of themselves, no head of any. */
const LABEL =
  /^(?:tech(?:nolog(?:y|ies)|nical)?|stack|tools?|responsibilit(?:y|ies)|achievements?|environment|description|key|main)\b.{0,30}(?::|$)/iu;
/** How long it took, which the dates say already. */
const DURATION =
  /\(?\b\d{1,2}\+?\s?(?:years?|yrs?|months?|mos?)\b\.?(?:,?\s\d{1,2}\s(?:months?|mos?)\b)?\)?/giu;

/** A full stop that is not that of a short form. */
const SENTENCE_END = /(?<!\b(?:inc|co|ltd|llc|corp|bros|jr|sr|st|dept|govt|intl|univ|assoc|\p{L}))\.$/iu;
/** What leads to dates that stand alone. */
const LEAD = /^(?:from|since|dates?:?|duration:?|period:?)$/iu;

/** A line of a section. */
export interface Row {
  text: string;
  /** Without its dates. */
  rest: string;
  range?: DateRange;
  /** Short, no sentence, no item of a list: it may belong to the head of an entry. */
  headlike: boolean;
  parts?: HeadParts;
}

/** What the line is made of, worked out once. */
export function partsOfRow(row: Row): HeadParts {
  row.parts ??= partsOf(row.rest);
  return row.parts;
}

/** Lines with their dates taken out; a range that is broken at a line's end is joined. */
export function rowsOf(texts: readonly string[]): Row[] {
  const rows: Row[] = [];
  for (let at = 0; at < texts.length; at++) {
    let text = texts[at] as string;
    const next = texts[at + 1] ?? '';
    if (/(?:\d|\p{L}\.?)\s?(?:[-–—]|to)$/u.test(text) && text.length < 120 && startsWithDate(next)) {
      text = `${text} ${next}`;
      at++;
    }
    const tail = tailOf(text);
    if (tail !== '') text = text.slice(0, -tail.length);
    const { range, rest } = takeDates(text);
    const bare = withoutBullet(range ? rest.replace(DURATION, ' ') : rest)
      .trim()
      .replace(LEAD, '');
    const headlike =
      bare !== '' &&
      !isProse(bare) &&
      !SENTENCE_END.test(bare) &&
      !LABEL.test(bare) &&
      bare.split(/\s+/).length <= MAX_HEAD_WORDS &&
      /^[\p{Lu}\p{Lo}\d("“'.–|-]/u.test(bare) &&
      !(range === undefined && isBulleted(text));
    rows.push({ text, rest: bare, headlike, ...(range && { range }) });
    if (tail !== '') rows.push({ text: tail, rest: tail, headlike: false });
  }
  return rows;
}

function startsWithDate(line: string): boolean {
  const { range, rest } = takeDates(`2000 - ${line.slice(0, 40)}`);
  return range !== undefined && isRange(range) && rest.length < line.length + 4;
}

/** A sentence that goes on behind the dates of a head: `Baker 2014 to 2016 Baked all the bread of ...`. */
function tailOf(line: string): string {
  const { range, rest, end = 0 } = takeDates(line);
  const tail = line.slice(end);
  if (range === undefined || !isRange(range) || tail.split(/\s+/).length <= MAX_TAIL_WORDS) return '';
  return rest.length > tail.length + 3 && /^[)\s]{1,3}\p{Lu}/u.test(tail) ? tail : '';
}
