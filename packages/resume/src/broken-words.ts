/**
 * A word that ends a line with a hyphen and goes on in lower case on the next. It is looked for at the
 * beginnings of words only: from each letter of a word of a million letters, it would take hours.
 */
const BROKEN_WORD = /(?<!\p{L})(\p{L}+)-\n(\p{Ll}\p{L}*)/gu;

/**
 * Makes words whole that a line end broke. TeX hyphenates (`hyphenates`): the hyphen is its own, unless the
 * document has the same compound elsewhere. Word processors and browsers break lines after the hyphens of
 * `full-time`: theirs stays, unless the document has the word without it.
 */
export function joinBrokenWords(text: string, hyphenates: boolean): string {
  const whole = text.replace(/\u00AD\n/g, '');
  if (whole.search(BROKEN_WORD) === -1) return whole;
  const known = new Set(whole.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu));
  return whole.replace(BROKEN_WORD, (_, first: string, second: string) => {
    const [joined, compound] = [first + second, `${first}-${second}`];
    const dropsHyphen = hyphenates ? !known.has(compound.toLowerCase()) : known.has(joined.toLowerCase());
    return dropsHyphen ? joined : compound;
  });
}
