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

/** What says where on its ladder a position is, not which it is. */
const LEVEL_WORD = /^(?:jr|junior|sr|senior|entry|level|i{1,3}|iv|v|\p{N}+)$/u;

/** The different words of a title, without those of level; all where nothing else is there. */
export function titleWords(title: string): ReadonlySet<string> {
  const words = wordsOf(title);
  const named = words.filter((word) => !LEVEL_WORD.test(word));
  return new Set(named.length > 0 ? named : words);
}

/** Jaccard similarity of two sets, 0..1; 0 of two empty ones. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared++;
  return shared === 0 ? 0 : shared / (a.size + b.size - shared);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}+#]+/gu) ?? [];
}
