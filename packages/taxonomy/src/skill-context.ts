import { type Hit, isShouted, isWholePhrase, spanOf } from './scan.ts';
import { type Skills, WHEN } from './store.ts';
import type { Words } from './words.ts';

/** A line that starts with one of these and a colon lists skills. */
const HEADINGS =
  /^\W*(?:[\p{L}&/]+ ){0,3}(?:skills?|technolog(?:y|ies)|languages?|tools?|software|frameworks?|librar(?:y|ies)|databases?|platforms?|tech stack|stack|technical|programming|proficien(?:t|cy|cies)|applications?|systems?|expertise|competenc(?:y|ies)|environments?)[^:\n]{0,20}:/iu;

/** What follows the name of a language, framework or program. */
const AFTER = new Set(
  (
    'api apis app application applications backend certification certified class code codebase coder coding ' +
    'components container containers database databases dev developer developers development engineer ' +
    'engineers experience formulas framework frameworks frontend ide language languages libraries library ' +
    'macro macros microservice microservices module modules package packages pivot pipeline pipelines ' +
    'platform plugin program programmer programmers programming scripting script scripts sdk server ' +
    'software spreadsheet spreadsheets stack syntax testing user users workbook workbooks'
  ).split(' '),
);
/** What comes before it, with one small word between allowed: `proficient in R`. */
const BEFORE = new Set(
  (
    'adobe advanced apache autodesk built certified coded coding develop developed developing experienced ' +
    'expert experience familiar familiarity fluent fluency implemented knowledge microsoft ms oracle ' +
    'proficiency proficient programmed programming skilled skills software technologies tools use used using ' +
    'utilized utilizing via working written wrote'
  ).split(' '),
);
const SMALL = new Set([
  'a',
  'and',
  'as',
  'e',
  'g',
  'in',
  'including',
  'like',
  'of',
  'on',
  'or',
  'such',
  'the',
  'to',
  'with',
]);
const JOINING = new Set(['and', 'or', 'with', 'plus']);
/** Neighbouring phrases that are looked at on each side of a listed name. */
const REACH = 3;

/**
 * The hits that count. A name that is also a common word or a single letter counts only as an item of a
 * list of skills, beside another skill, or in words that speak of skills (`written in Go`).
 *
 * Each hit looks at a bounded number of neighbours, and each line's heading is read once.
 */
export function hitsInContext(text: string, words: Words, hits: readonly Hit[], store: Skills): Hit[] {
  const counts = hits.map((hit) => countsAlone(text, words, hit, store));
  const listed = createLineCheck(text, words);
  // Names accepted in the first round are company for those of the second.
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < hits.length; at++) {
      counts[at] ||= isSpokenOf(text, words, hits, counts, at, store, listed);
    }
  }
  return hits.filter((_, at) => counts[at]);
}

function countsAlone(text: string, words: Words, hit: Hit, store: Skills): boolean {
  const when = store.when[hit.name];
  if (when === WHEN.always) return true;
  return when === WHEN.exact && isExact(text, words, hit, store) && !isShouted(text, words, hit);
}

function isExact(text: string, words: Words, hit: Hit, { written }: Skills): boolean {
  const { start, end } = spanOf(words, hit);
  return text.slice(start, end) === written.get(hit.name);
}

function isSpokenOf(
  text: string,
  words: Words,
  hits: readonly Hit[],
  counts: readonly boolean[],
  at: number,
  store: Skills,
  isListing: (word: number) => boolean,
): boolean {
  const hit = hits[at];
  if (hit === undefined) return false;
  const exact = isExact(text, words, hit, store);
  if (isWholePhrase(words, hit)) {
    if (isListing(hit.from)) return true;
    const company = companyOf(text, words, hits, counts, at, store);
    const letter = hit.to - hit.from === 1 && (words.keys[hit.from]?.length ?? 0) === 1;
    if (company >= (exact ? (letter ? 2 : 1) : 4)) return true;
  }
  return (
    exact && (hasCue(words, hit) || isBesideSkill(words, hits, counts, at) || isInList(words, hit, isListing))
  );
}

/** Skills in the phrases around: two for one that counts, one for one that may. */
function companyOf(
  text: string,
  words: Words,
  hits: readonly Hit[],
  counts: readonly boolean[],
  at: number,
  store: Skills,
): number {
  const own = hits[at];
  if (own === undefined) return 0;
  const phrase = words.phrases[own.from] ?? 0;
  let company = 0;
  for (let other = Math.max(0, at - REACH); other <= at + REACH; other++) {
    const hit = hits[other];
    if (hit === undefined || other === at) continue;
    if (Math.abs((words.phrases[hit.from] ?? 0) - phrase) > REACH) continue;
    if (Math.abs((words.lines[hit.from] ?? 0) - (words.lines[own.from] ?? 0)) > 1) continue;
    if (store.skills[store.skillOf[hit.name] ?? 0]?.kind === 'general') continue;
    if (counts[other]) company += 2;
    else if (isWholePhrase(words, hit) && isExact(text, words, hit, store)) company += 1;
  }
  return company;
}

function hasCue({ keys, phrases }: Words, { from, to }: Hit): boolean {
  const near = (at: number) => (phrases[at] === phrases[from] ? (keys[at] ?? '') : '');
  if (AFTER.has(near(to))) return true;
  const before = near(from - 1);
  return BEFORE.has(before) || (SMALL.has(before) && BEFORE.has(near(from - 2)));
}

/** `Python and R`, `C/C++`: nothing or one small word between it and a skill that counts. */
function isBesideSkill({ keys, lines }: Words, hits: readonly Hit[], counts: readonly boolean[], at: number) {
  const own = hits[at];
  if (own === undefined) return false;
  return [at - 1, at + 1].some((other) => {
    const hit = hits[other];
    if (hit === undefined || !counts[other] || lines[hit.from] !== lines[own.from]) return false;
    const [first, second] = other < at ? [hit, own] : [own, hit];
    const between = second.from - first.to;
    return between === 0 || (between === 1 && JOINING.has(keys[first.to] ?? ''));
  });
}

/** `Skills: Python and Go`: at the edge of an item on a line that lists skills. */
function isInList(
  { keys, phrases }: Words,
  { from, to }: Hit,
  isListing: (word: number) => boolean,
): boolean {
  const starts = phrases[from - 1] !== phrases[from] || JOINING.has(keys[from - 1] ?? '');
  const ends = phrases[to] !== phrases[from] || JOINING.has(keys[to] ?? '');
  return starts && ends && isListing(from);
}

/** Whether the line a word is on starts with a heading such as `Skills:`; each line is read once. */
function createLineCheck(text: string, { lines, starts }: Words): (word: number) => boolean {
  const known = new Map<number, boolean>();
  return (word) => {
    const line = lines[word] ?? 0;
    let listing = known.get(line);
    if (listing === undefined) {
      let first = word;
      while (first > 0 && lines[first - 1] === line) first--;
      const start = starts[first] ?? 0;
      listing = HEADINGS.test(text.slice(start, start + 100));
      known.set(line, listing);
    }
    return listing;
  };
}
