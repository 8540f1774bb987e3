import { type Span, within } from './spans.ts';

const NUMBER = /(?<![\p{L}\p{N}$€£.,/-])\+?\(?\d[\d ().+/-]{5,22}\d(?![\p{L}\p{N}%]|[.,]\d)/gu;
const LABEL =
  /(?<!\p{L})(?:telephone|tel|phone|phones|ph|mobile|mob|cellular|cell|fax|handy|móvil|tél|telefon|teléfono|téléphone|whatsapp|telegram|电话|電話|携帯電話番号)\s?(?:no\.?|number)?\s?[.:：-]{0,2}\s?[([]?$/iu;
/** Years and dates look much like telephone numbers. */
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/u;
const AMERICAN = /^(?:\+?1[ .-]?)?\(?\d{3}\)?[ ./-]{0,3}\d{3}[ .-]?\d{4}$/u;
/** `10 000 000`; `9001/14001`; `2004-1234`; `03/01/03-03/22/03`. */
const GROUPED = /^\d{1,3}(?:[ .]\d{3})+$|^\d{4,5}\s?[/-]\s?\d{4,5}$|\/.{1,9}\//u;
/** `10.8-10.11`: versions; only the French write numbers in twos. */
const SHORT_GROUPS = /^\d{1,2}(?:\D{1,3}\d{1,2})+$/u;
const FRENCH = /^0\d(?:[ .-]\d{2}){4}$/u;
/** Of a membership, a licence or a patent as often. */
const BARE = /^\d+$/u;
const INDIAN = /^[6-9]\d{9}$/u;
const NUMBERED = /(?:#|\b(?:no|number|id|license|licence|certificate)\b\.?)[\s:-]{0,3}$/iu;
const MIN_DIGITS = 7;
const MAX_DIGITS = 16;
const LABEL_LENGTH = 30;

/**
 * Telephone numbers. What may as well be an amount, a version or a span of years is one only behind a label, or within
 * `zones`, where a person says how to be reached.
 */
export function findPhones(text: string, zones: readonly Span[]): Span[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const written = match[0];
    const span = { start: match.index, end: match.index + written.length };
    const before = text.slice(Math.max(0, span.start - LABEL_LENGTH), span.start);
    const digits = written.replace(/\D/g, '').length;
    if (digits < MIN_DIGITS || digits > MAX_DIGITS) return [];
    if (LABEL.test(before)) return [span];
    if (NUMBERED.test(before)) return [];
    const bare = written.replace(/^\(|\)$/g, '');
    if (written.startsWith('+') || (AMERICAN.test(written) && !BARE.test(bare)) || FRENCH.test(bare))
      return [span];
    if (YEAR.test(written) || SHORT_GROUPS.test(bare)) return [];
    const doubtful = digits === MIN_DIGITS || GROUPED.test(bare) || (BARE.test(bare) && !INDIAN.test(bare));
    return doubtful ? within([span], zones) : [span];
  });
}
