import type { DomainId } from './domains.ts';
import { type Hit, isShouted, isWholePhrase, scan, spanOf } from './scan.ts';
import { type Occupation, type Titles, titleStore, WHEN } from './store.ts';
import { type DomainShare, domainsOfWords } from './word-domains.ts';
import { type Words, wordsOf } from './words.ts';

/** An occupation a title may stand for. */
export interface OccupationCandidate extends Occupation {
  /** Share of the evidence, above 0 to 1; the shares of one title sum to 1. */
  readonly share: number;
}

/** What a title stands for. Both lists are ordered by share, then code or id; both may be empty. */
export interface NormalisedTitle {
  /** The known title it was read as, folded (`registered nurse`); empty where none was found. */
  readonly title: string;
  /**
   * What was known: the whole title but for rank and terms; a part of it; only its words, which speak for
   * domains and no occupation; nothing.
   */
  readonly basis: 'title' | 'part' | 'words' | 'none';
  readonly occupations: readonly OccupationCandidate[];
  readonly domains: readonly DomainShare[];
}

/** A job title in a text. */
export interface TitleMatch extends NormalisedTitle {
  /** Where it stands, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Levels, terms of employment and the like: they say nothing of the field. */
const LEVELS = new Set(
  (
    'senior junior lead principal entry level mid midlevel intermediate experienced trainee intern internship ' +
    'graduate interim acting temporary temp permanent part full time remote hybrid onsite contract contractor ' +
    'freelance seasonal casual bank relief per diem prn night nights day days weekend evening shift i ii iii ' +
    'iv v vi 1 2 3 4 5 6 7 8 9 band grade global regional national international area group corporate new team'
  ).split(' '),
);
/** These too, though many titles keep them: staff nurse, chief executive. */
const TERMS = new Set([
  ...LEVELS,
  ...['staff', 'chief', 'associate', 'assistant', 'deputy', 'apprentice', 'head'],
]);
/** Who manages people belongs to the field managed, so these words alone say nothing. */
const MANAGERS = new Set(
  (
    'manager director supervisor president vice leader executive officer chairman coordinator administrator ' +
    'specialist consultant management'
  ).split(' '),
);
/** Short forms that are read as these only where the title is not known as it is. */
const LONG_FORMS: Readonly<Record<string, string>> = {
  acct: 'accounting',
  admin: 'administrator',
  coord: 'coordinator',
  dev: 'developer',
  dir: 'director',
  eng: 'engineer',
  exec: 'executive',
  hr: 'human resources',
  mktg: 'marketing',
  ops: 'operations',
  rep: 'representative',
  spec: 'specialist',
  supv: 'supervisor',
  swe: 'software engineer',
  tech: 'technician',
  vp: 'vice president',
};
const ROLE_CUES = new Set([
  'as',
  'former',
  'position',
  'role',
  'title',
  'certified',
  'licensed',
  'experienced',
]);
const ARTICLES = new Set(['a', 'an', 'the', 'of']);
const AFTER_TITLE = new Set(['at', 'for', 'in', 'of', 'with']);

/**
 * The job titles a text names, in order: the longest known title wins. Titles that are also ordinary words
 * ("cook", "host", "server") count only as a line or list item of their own, capitalised within a
 * sentence, or after words such as "worked as a". Time is linear in the length of the text.
 */
export function findTitles(text: string): TitleMatch[] {
  const store = titleStore();
  const words = wordsOf(text);
  const cache = new Map<number, NormalisedTitle>();
  return scan(words, store)
    .filter((hit) => counts(text, words, hit, store) && !isRank(words, hit))
    .map((hit) => {
      const meaning = cache.get(hit.name) ?? meaningOf(store, [hit], store.keys[hit.name] ?? '', 'title');
      cache.set(hit.name, meaning);
      return { ...meaning, ...spanOf(words, hit) };
    });
}

/**
 * What a job title stands for: the whole title where it is known; else without its rank and terms
 * ("Senior", "II", "part-time"); else with another rank over the same field ("nursing director" for
 * "nursing manager"); else the longest known titles within it; else what its words say of the
 * field. A rank alone ("Manager") says nothing. Never throws; reads 500 characters at most.
 */
export function normaliseTitle(title: string): NormalisedTitle {
  const store = titleStore();
  const words = wordsOf(title.slice(0, 500));
  const end = words.phrases.findIndex((phrase) => phrase !== words.phrases[0]);
  const first = end < 0 ? words.keys : words.keys.slice(0, end);
  const known = wholeTitle(words.keys, store) ?? wholeTitle(first, store) ?? otherRank(first, store);
  if (known !== undefined) return known;

  for (const part of [words, asOnePhrase(coreOf(words.keys))]) {
    const hits = scan(part, store).filter((hit) => !isRank(part, hit));
    const longest = Math.max(0, ...hits.map(({ from, to }) => to - from));
    const best = hits.filter(({ from, to }) => to - from === longest);
    if (longest > 0) return meaningOf(store, best, store.keys[best.at(-1)?.name ?? 0] ?? '', 'part');
  }
  const domains = domainsOfWords(asOnePhrase(fieldOf(first)), store);
  return { title: '', basis: domains.length > 0 ? 'words' : 'none', occupations: [], domains };
}

/** All occupations, by code. */
export function listOccupations(): readonly Occupation[] {
  return titleStore().occupations;
}

function counts(text: string, words: Words, hit: Hit, store: Titles): boolean {
  const when = store.when[hit.name];
  if (when === WHEN.always) return true;
  if (when === WHEN.alone) return false;
  const { start, end } = spanOf(words, hit);
  const written = text.slice(start, end);
  if (when === WHEN.exact) return written === written.toUpperCase() && !isShouted(text, words, hit);
  if (isWholePhrase(words, hit) && isCapital(written)) return true;
  const near = (at: number) => (words.phrases[at] === words.phrases[hit.from] ? (words.keys[at] ?? '') : '');
  const before = near(hit.from - 1);
  if (ROLE_CUES.has(before) || (ARTICLES.has(before) && ROLE_CUES.has(near(hit.from - 2)))) return true;
  if (!isCapital(written)) return false;
  if (before === '') return AFTER_TITLE.has(near(hit.to));
  return !isCapital(text.slice(words.starts[hit.from - 1], words.ends[hit.from - 1]));
}

function isCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}

/** Without rank and terms, short forms written out. */
function coreOf(keys: readonly string[]): string[] {
  return keys
    .filter((key) => !TERMS.has(key))
    .flatMap((key) => (Object.hasOwn(LONG_FORMS, key) ? (LONG_FORMS[key] ?? key).split(' ') : [key]));
}

/** What is left without any word that says who manages. */
function fieldOf(keys: readonly string[]): string[] {
  return coreOf(keys).filter((key) => !MANAGERS.has(key) && !ARTICLES.has(key));
}

/** All the words as one known title: as they are, without terms, with short forms written out. */
function wholeTitle(keys: readonly string[], store: Titles): NormalisedTitle | undefined {
  const variants = [
    keys,
    keys.filter((key) => !LEVELS.has(key)),
    keys.filter((key) => !TERMS.has(key)),
    coreOf(keys),
  ];
  for (const variant of variants) {
    const whole = asOnePhrase(variant);
    const [hit] = scan(whole, store);
    if (hit !== undefined && hit.to - hit.from === variant.length && !isRank(whole, hit)) {
      return meaningOf(store, [hit], store.keys[hit.name] ?? '', 'title');
    }
  }
  return undefined;
}

/** Known titles that put some rank over the same field: "nursing director" for "nursing manager". */
function otherRank(keys: readonly string[], store: Titles): NormalisedTitle | undefined {
  const field = fieldOf(keys);
  if (field.length === 0 || !coreOf(keys).some((key) => MANAGERS.has(key))) return undefined;
  const hits = [...MANAGERS].flatMap((rank) => {
    const [hit] = scan(asOnePhrase([...field, rank]), store);
    return hit !== undefined && hit.to - hit.from === field.length + 1 ? [hit] : [];
  });
  const [first] = hits;
  return first === undefined ? undefined : meaningOf(store, hits, store.keys[first.name] ?? '', 'part');
}

/** Whether a title found is nothing but a rank, such as "vice president". */
function isRank({ keys }: Words, { from, to }: Hit): boolean {
  return keys.slice(from, to).every((key) => MANAGERS.has(key) || TERMS.has(key));
}

function asOnePhrase(keys: readonly string[]): Words {
  const zeros = keys.map(() => 0);
  return { keys: [...keys], starts: zeros, ends: zeros, phrases: zeros, lines: zeros };
}

/** Adds up what the sources say of each title found. */
function meaningOf(
  store: Titles,
  hits: readonly Hit[],
  title: string,
  basis: 'title' | 'part',
): NormalisedTitle {
  const weights = new Map<number, number>();
  let sum = 0;
  for (const { name } of hits) {
    const from = store.offsets[name] ?? 0;
    const to = store.offsets[name + 1] ?? from;
    for (let at = from; at < to; at++) {
      const ref = store.refs[at] ?? 0;
      weights.set(ref >> 4, (weights.get(ref >> 4) ?? 0) + (ref & 15));
      sum += ref & 15;
    }
  }
  const shares = new Map<DomainId, number>();
  const occupations: OccupationCandidate[] = [];
  for (const [number, weight] of weights) {
    const occupation = store.occupations[number];
    if (occupation === undefined) continue;
    occupations.push({ ...occupation, share: weight / sum });
    shares.set(occupation.domain, (shares.get(occupation.domain) ?? 0) + weight);
  }
  const domains = [...shares].map(([domain, weight]) => ({ domain, share: weight / sum }));
  return {
    title,
    basis,
    occupations: occupations.sort((a, b) => b.share - a.share || (a.code < b.code ? -1 : 1)),
    domains: domains.sort((a, b) => b.share - a.share || (a.domain < b.domain ? -1 : 1)),
  };
}
