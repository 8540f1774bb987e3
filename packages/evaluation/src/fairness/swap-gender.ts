import {
  AFTER_MS_OF_MICROSOFT,
  FIRST_NAME_PAIRS,
  NOT_OWNED,
  ONE_WAY_WORDS,
  WORD_PAIRS,
} from './gendered-words.ts';

/** What of a text says a gender. */
export type GenderedPart = 'name' | 'pronouns' | 'words';

export const GENDERED_PARTS: readonly GenderedPart[] = ['name', 'pronouns', 'words'];

/** The gender a text says a person has. */
export type Gender = 'male' | 'female';

/** The line above a resume whose person has no first name we know. */
const NAME_LINES: Record<Gender, string> = { male: 'James Miller', female: 'Mary Miller' };

const MALE = new Set([...WORD_PAIRS.map(([his]) => his), 'he', 'his', 'him', 'himself']);
const FEMALE = new Set([
  ...WORD_PAIRS.map(([, hers]) => hers),
  ...ONE_WAY_WORDS.map(([from]) => from),
  'she',
  'her',
  'hers',
  'herself',
]);
const FEMALE_NAMES = new Set(FIRST_NAME_PAIRS.map(([, hers]) => hers));

const WORDS = new Map<string, string>([...bothWays(WORD_PAIRS), ...ONE_WAY_WORDS]);
const FIRST_NAMES = bothWays(FIRST_NAME_PAIRS);
const HONORIFICS = new Map([
  ['Mr', 'Ms'],
  ['Ms', 'Mr'],
  ['Mrs', 'Mr'],
]);
const PRONOUNS = bothWays([
  ['he', 'she'],
  ['himself', 'herself'],
]).set('him', 'her');

/** A whole word, so that nothing inside one is ever met. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu;
const NEXT_WORD = /(\.?)\s+([\p{L}\p{M}\p{N}_]+)/uy;

/**
 * The text with a person's first name in its first line: as it is where that line begins with a first name
 * of the table, else below a line with one, of the gender that more of its words say; a man's where none do.
 */
export function withName(text: string): string {
  return ownName(text) === undefined ? `${NAME_LINES[genderOfWords(text)]}\n${text}` : text;
}

/** The gender of a person by the name in the first line; that of the words where none of the table stands there. */
export function genderOf(text: string): Gender {
  const name = ownName(text);
  if (name === undefined) return genderOfWords(text);
  return FEMALE_NAMES.has(name) ? 'female' : 'male';
}

function genderOfWords(text: string): Gender {
  const words = text.toLowerCase().match(WORD) ?? [];
  const count = (of: ReadonlySet<string>) => words.filter((word) => of.has(word)).length;
  return count(FEMALE) > count(MALE) ? 'female' : 'male';
}

/**
 * The same resume of a person of the other gender: words that say a gender give way to their counterparts,
 * as they are written (lower case, Capitalised, UPPER CASE); all else, and any other way of writing, stays.
 * Takes time linear in the length of the text.
 *
 * - `name`: the first name the text begins with, wherever it occurs, e-mail addresses included;
 * - `pronouns`: he, him, his, himself and theirs. Which "her" and "his" is meant is guessed from the next
 *   word. Upper case within a line of lower case is an abbreviation (HIS, a hospital's information system);
 * - `words`: those of the table, and Mr, Mrs and Ms before a capitalised word ("MS" is a degree or Microsoft).
 *
 * Swapped twice, a text is itself again, but for words without a way back (Mrs, hostess) and wrong guesses.
 */
export function swapGender(text: string, parts: readonly GenderedPart[] = GENDERED_PARTS): string {
  const own = parts.includes('name') ? ownName(text) : undefined;
  const pronouns = parts.includes('pronouns');
  const words = parts.includes('words');
  let lineStart = 0;
  const lines = text.split('\n').map((line) => {
    const start = lineStart;
    lineStart += line.length + 1;
    const shouted = line === line.toUpperCase();
    return line.replace(WORD, (word, offset: number) => {
      const lower = word.toLowerCase();
      const next = (afterStop = false) => wordAfter(text, start + offset + word.length, { afterStop });
      if (own !== undefined && lower === own) return inCaseOf(word, FIRST_NAMES.get(own));
      if (words && HONORIFICS.has(word)) return swapHonorific(word, next(true));
      if (words && WORDS.has(lower)) return inCaseOf(word, WORDS.get(lower));
      if (pronouns && (shouted || !isUpperCase(word))) return inCaseOf(word, swapPronoun(lower, next));
      return word;
    });
  });
  return lines.join('\n');
}

function swapPronoun(lower: string, next: () => string | undefined): string | undefined {
  if (lower === 'hers') return 'his';
  if (lower === 'her') return isOwned(next()) ? 'his' : 'him';
  if (lower === 'his') return isOwned(next()) ? 'her' : 'hers';
  return PRONOUNS.get(lower);
}

function isOwned(next: string | undefined): boolean {
  return next !== undefined && !NOT_OWNED.has(next.toLowerCase());
}

function swapHonorific(word: string, next: string | undefined): string {
  const isPerson =
    next !== undefined && /^\p{Lu}/u.test(next) && !AFTER_MS_OF_MICROSOFT.has(next.toLowerCase());
  return isPerson ? (HONORIFICS.get(word) as string) : word;
}

/** The word that follows with nothing but space, or the full stop of "Mr.", between. */
function wordAfter(text: string, end: number, { afterStop }: { afterStop: boolean }): string | undefined {
  NEXT_WORD.lastIndex = end;
  const [, stop, word] = NEXT_WORD.exec(text) ?? [];
  return stop === '.' && !afterStop ? undefined : word;
}

/** The first name the first line that is not empty begins with, in lower case. */
function ownName(text: string): string | undefined {
  const first = text
    .trimStart()
    .match(/^[\p{L}\p{M}]+(?![\p{L}\p{M}\p{N}_])/u)?.[0]
    .toLowerCase();
  return first !== undefined && FIRST_NAMES.has(first) ? first : undefined;
}

/** `replacement`, which is lower case, written as `word` is; `word` itself where there is none, or no such case. */
function inCaseOf(word: string, replacement: string | undefined): string {
  if (replacement === undefined) return word;
  if (word === word.toLowerCase()) return replacement;
  if (isUpperCase(word)) return replacement.toUpperCase();
  if (word.slice(1) !== word.slice(1).toLowerCase()) return word;
  return `${replacement.charAt(0).toUpperCase()}${replacement.slice(1)}`;
}

function isUpperCase(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase();
}

function bothWays(pairs: readonly (readonly [string, string])[]): Map<string, string> {
  return new Map(pairs.flatMap(([his, hers]) => [[his, hers] as const, [hers, his] as const]));
}
