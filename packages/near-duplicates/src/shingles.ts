/** Words of a shingle: single words say only what a text is about. */
const SHINGLE_WORDS = 3;

/**
 * Runs of three words of a text, each once, in lower case; letters and digits only. One shingle of what is there where
 * the text has fewer words.
 */
export function shinglesOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at === 0 || at + SHINGLE_WORDS <= words.length; at++)
    shingles.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  return shingles;
}
