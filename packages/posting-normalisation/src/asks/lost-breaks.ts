/** Words that begin a requirement or a section where the line break before them was lost. */
const GLUED_SENTENCE = /(?<=[.!?)\]%;•·])(?=\p{Lu}\p{Ll})/gu;
const BULLET = /\s{0,2}[•·▪●◦‣➢✓]\s{0,2}|\s(?:\*|--)\s{1,2}(?=\p{L})|\s(?=\d{1,2}[.)]\s{1,2}\p{Lu}\p{Ll})/gu;
const AFTER_COLON = /:(?=\p{Lu}\p{Ll})/gu;
/** `accounting0 - 2 years`, `degree5+ years`. */
const GLUED_YEARS = /(?<=\p{Ll}{3})(?=\d{1,2}\s?(?:\+|-|–|to\b|years?\b|yrs?\b))/gu;
/** `accountingProficient`, `GAAPExperience`; names such as `QuickBooks` have the same shape. */
const CAMEL = /\p{L}*(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}{4})\p{L}*/gu;
const CAMEL_BORDER = /(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2})|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{4})/gu;
/** `... of data. Responsibilities: Prepare ...`: a heading within a line. */
const INLINE_HEADING =
  /(?<=[.!?]\s{1,2})(?=(?:\p{Lu}[\p{L}’'&/]{1,15}\s){0,3}(?:Responsibilities|Requirements|Qualifications|Duties|Skills|Benefits|Education|Experience)\s{0,2}[:\n–-])/gu;

/**
 * A description with line breaks where extraction lost them: between a sentence and the next that sticks to it, before
 * bullets, after headings. Words of mixed case stay whole where `isName` knows them. Linear in the text.
 */
export function withLostBreaks(description: string, isName: (word: string) => boolean): string {
  return description
    .replace(BULLET, '\n')
    .replace(AFTER_COLON, ':\n')
    .replace(INLINE_HEADING, '\n')
    .replace(GLUED_SENTENCE, '\n')
    .replace(GLUED_YEARS, '\n')
    .replace(CAMEL, (word) => (word.length > 80 || isName(word) ? word : word.replace(CAMEL_BORDER, '\n')));
}
