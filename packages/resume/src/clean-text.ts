/**
 * Characters that say how a letter is drawn: Latin ligatures, the shapes of Arabic letters, full-width Latin,
 * and Kangxi radicals, which PDFs hold in place of the common Chinese characters they look like.
 */
const PRESENTATION_FORMS = /[\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC\uFF01-\uFFDC\u2F00-\u2FD5]/g;

/**
 * Control characters, icon fonts (private use area), and what stands for characters that were lost. They
 * become spaces: fonts without a mapping show up as control characters, their spaces included.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const NOT_TEXT = /[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\p{Co}\u{FFF0}-\u{FFFF}]/gu;

/**
 * Makes text from any source comparable: composed characters, letters in place of presentation forms, one kind of
 * hyphen, single spaces, no invisible characters but soft hyphens at line ends, at most one blank line.
 */
export function cleanText(raw: string): string {
  return (
    raw
      .toWellFormed()
      .normalize('NFC')
      .replace(PRESENTATION_FORMS, (form) => form.normalize('NFKC'))
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
      // Hyphens are one character; macOS writes two of them for each.
      .replace(/-?[\u2010\u2011]/g, '-')
      // Not U+200C and U+200D, which spell words in Persian and in the scripts of India.
      .replace(/[\u200B\u200E\u200F\u2060\uFEFF]/g, '')
      .replace(NOT_TEXT, ' ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\u00AD(?!\n)/g, '')
      .replace(/\n{3,}/g, '\n\n')
      .trim()
  );
}
