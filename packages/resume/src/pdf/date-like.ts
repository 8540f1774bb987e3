const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[/.]\d{2,4}\b|\b(?:present|current|now|today)\b/i;
const MAX_LENGTH = 40;

/** Whether a text is little more than a date or a range of dates. */
export function isDateLike(text: string): boolean {
  return text.length <= MAX_LENGTH && DATE.test(text);
}
