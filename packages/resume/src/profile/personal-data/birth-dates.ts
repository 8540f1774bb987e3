import { findDates } from '../dates/find-dates.ts';
import { type Span, spansOf } from './spans.ts';

const LABEL =
  /(?<!\p{L})(?:date(?: and place)?(?:\s?\/\s?place)? of birth|d\.?o\.?b|birth ?date|birthday|year of birth|born(?: on| in)?|geburtsdatum|geboren(?: am)?|geb\.|fecha de nacimiento|nacid[oa](?: el| en)?|date de naissance|née?(?: le)?|生年月日|出生年月|出生日期)[.\s:：/-]{0,4}/giu;
const PLACE_OF_BIRTH =
  /(?<!\p{L})(?:place of birth|birth ?place|geburtsort|lugar de nacimiento|lieu de naissance)\s?[:：-]\s?([^\n|;•]{1,40})/giu;
const NUMERIC = /^\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:\s?\([^)\n]{1,12}\))?/u;
const REACH = 40;
/** How far behind its label a date may start. */
const NEAR = 3;

/** Dates and places of birth, which stand behind a label ("born leader" has no date). */
export function findBirthDates(text: string): Span[] {
  const dates = [...text.matchAll(LABEL)].flatMap((match) => {
    const from = match.index + match[0].length;
    const after = text.slice(from, from + REACH).split('\n', 1)[0] ?? '';
    const numeric = NUMERIC.exec(after);
    const [first] = findDates(after);
    const length =
      numeric?.[0].length ?? (first !== undefined && first.start <= NEAR ? first.end : undefined);
    return length === undefined ? [] : [{ start: match.index, end: from + length }];
  });
  return [...dates, ...spansOf(text, PLACE_OF_BIRTH)];
}
