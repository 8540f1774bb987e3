const LINE_BREAKS = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
/** Soft hyphen, zero-width space and no-break space, word joiner, and the marks that turn the direction of text. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[^\P{Cc}\n\t]/gu;
/** No script stacks more; a text made of nothing but marks would take seconds to compose. */
const STACKED_MARKS = /(\p{M}{16})\p{M}+/gu;
const SPACES = /[^\S\n]+/g;
const EMPTY_LINES = /\n{3,}/g;

/**
 * Plain text as it is stored, embedded and searched: composed Unicode (NFC) without lone surrogates, control
 * or invisible characters; single spaces, lines without space at either end, at most one empty line in a row.
 * Takes time in proportion to the text, whatever it holds.
 */
export function normaliseText(text: string): string {
  const visible = text.toWellFormed().replace(LINE_BREAKS, '\n').replace(INVISIBLE, '').replace(CONTROL, ' ');
  return visible
    .replace(STACKED_MARKS, '$1')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(EMPTY_LINES, '\n\n')
    .trim();
}

/** The same for a text of one line. */
export function normaliseLine(text: string): string {
  return normaliseText(text).replace(/\n+/g, ' ');
}
