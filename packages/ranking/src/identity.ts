/** Words that say what kind of company it is, not which. */
const LEGAL_FORMS = new Set([
  'ag',
  'bv',
  'co',
  'corp',
  'gmbh',
  'inc',
  'llc',
  'llp',
  'ltd',
  'plc',
  'pty',
  'sa',
]);

/** What stands where a company should. */
const PLACEHOLDERS = new Set([
  '',
  'anonymous',
  'confidential',
  'company confidential',
  'company name',
  'n a',
  'none',
]);

/** The same for two spellings of a company; undefined when there is none or it is not named. */
export function companyKey(company: string | undefined): string | undefined {
  const key = wordsOf(company ?? '')
    .filter((word) => !LEGAL_FORMS.has(word))
    .join(' ');
  return PLACEHOLDERS.has(key) ? undefined : key;
}

/** The same for two titles that differ in case and punctuation alone. */
export function positionKey(title: string): string {
  return wordsOf(title).join(' ');
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}+#]+/gu) ?? [];
}
