/** No name in the data is longer than 65 characters. */
const MAX_CHARACTERS = 100;

/** Letters that Unicode does not take apart. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ı: 'i',
    ł: 'l',
    ŋ: 'ng',
    þ: 'th',
    ə: 'a',
  }),
);
const OTHER_LETTER = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'gu');

/** One form of words that are written in several. */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    saint: 'st',
    sankt: 'st',
    sainte: 'ste',
    fort: 'ft',
    mount: 'mt',
  }),
);

/** Words that say what kind of region it is. */
const KINDS = new Set(
  (
    'county co region province provincia provincie state district borough metropolitan royal greater prefecture ' +
    'canton kanton department departement municipality council gemeente regierungsbezirk freistaat land ' +
    'voivodeship wojewodztwo governorate comunidad comunitat autonomous community of de the city'
  ).split(' '),
);

/**
 * A town's name as it is compared: without case, diacritics and punctuation, `Saint`, `Fort` and `Mount` in short, no `The`
 * before it. Empty where no letter or digit is in it, or where it is too long for a name.
 */
export function foldName(name: string): string {
  if (name.length > MAX_CHARACTERS) return '';
  const words = wordsOf(name).map((word) => WORDS.get(word) ?? word);
  return (words.length > 1 && words[0] === 'the' ? words.slice(1) : words).join(' ');
}

/** A region's name as it is compared: folded as a town's, without `County`, `Province of` and the like. */
export function foldRegion(name: string): string {
  const words = foldName(name).split(' ');
  const own = words.filter((word, i) => !(word === 'city' ? i === 0 : KINDS.has(word)));
  return (own.length > 0 ? own : words).join(' ');
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}'’‘ʻʼ`´]/gu, '')
    .replace(OTHER_LETTER, (letter) => LETTERS.get(letter) ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
