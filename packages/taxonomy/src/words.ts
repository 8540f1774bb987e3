/**
 * Words of a text, as parallel arrays (a million characters have some 200,000 of them).
 *
 * `keys` are folded for comparison: lower case, no accents, no apostrophes, `C++`, `C#` and `.NET` kept
 * whole. A word longer than any in the data has the key `''`, which matches nothing.
 */
export interface Words {
  keys: string[];
  /** Where each word starts and ends in the text, in UTF-16 units; the end is exclusive. */
  starts: number[];
  ends: number[];
  /**
   * Number of the phrase each word is in. Phrases end at commas, brackets, line ends and the like, and no
   * name reaches across. A hyphen, slash or dot between two words does not end one.
   */
  phrases: number[];
  /** Number of the line each word is in. */
  lines: number[];
}

/** UTF-16 units. What is longer is not folded, so hostile words cost nothing. */
const MAX_WORD = 40;
/** Phrases go on across one of these between two words. */
const JOINERS = new Set([...' -/._&\u00a0\u2010\u2011']);
/** Abbreviations whose full stop ends no phrase. */
const ABBREVIATIONS = new Set(['asst', 'dr', 'jr', 'mgr', 'sr', 'st']);

const LETTER_DIGIT_OR_MARK = /[\p{L}\p{N}\p{M}]/u;
const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['\u2019]/g;
/** "PO's" are purchase orders, not a point of sale. */
const PLURAL_ACRONYM = /^([A-Z]{2,6})['\u2019]s$/;
const ASCII_ONLY = /^[\0-\x7f]*$/;

const GAP = { within: 0, phraseEnd: 1, lineEnd: 2 } as const;

/** Splits `text` into words. Linear in its length, whatever it holds. */
export function wordsOf(text: string): Words {
  const words: Words = { keys: [], starts: [], ends: [], phrases: [], lines: [] };
  let phrase = 0;
  let line = 0;
  let previousEnd = 0;
  let at = 0;
  while (at < text.length) {
    const first = wordUnits(text, at);
    if (first === 0) {
      at++;
      continue;
    }
    let start = at;
    at = wordEnd(text, at + first);
    let key = at - start > MAX_WORD ? '' : fold(text.slice(start, at));
    if (key === 'net' && text[start - 1] === '.' && (start < 2 || !isWordBefore(text, start - 1))) {
      key = '.net';
      start--;
    }
    const gap = gapBetween(text, previousEnd, start, words.keys.at(-1));
    if (gap !== GAP.within) phrase++;
    if (gap === GAP.lineEnd) line++;
    words.keys.push(key);
    words.starts.push(start);
    words.ends.push(at);
    words.phrases.push(phrase);
    words.lines.push(line);
    previousEnd = at;
  }
  return words;
}

/** UTF-16 units of the letter, digit or mark at `at`; 0 where there is none. */
function wordUnits(text: string, at: number): 0 | 1 | 2 {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) {
    return (unit > 0x60 && unit < 0x7b) || (unit > 0x40 && unit < 0x5b) || (unit > 0x2f && unit < 0x3a)
      ? 1
      : 0;
  }
  const point = text.codePointAt(at) ?? 0;
  if (!LETTER_DIGIT_OR_MARK.test(String.fromCodePoint(point))) return 0;
  return point > 0xffff ? 2 : 1;
}

function isWordBefore(text: string, at: number): boolean {
  return at > 0 && wordUnits(text, at - 1) > 0;
}

/** End of the word that goes on at `at`: letters, digits, inner apostrophes, then `+` or `#` up to twice. */
function wordEnd(text: string, at: number): number {
  for (;;) {
    const units = wordUnits(text, at);
    if (units > 0) at += units;
    else if ((text[at] === "'" || text[at] === '\u2019') && wordUnits(text, at + 1) > 0) at++;
    else break;
  }
  for (let marks = 0; marks < 2 && (text[at] === '+' || text[at] === '#'); marks++) at++;
  return at;
}

function fold(word: string): string {
  const plural = PLURAL_ACRONYM.exec(word)?.[1];
  if (plural !== undefined) return plural.toLowerCase();
  const plain = ASCII_ONLY.test(word) ? word : word.normalize('NFKD').replace(MARKS, '');
  const lower = plain.toLowerCase();
  return lower.includes("'") || lower.includes('\u2019') ? lower.replace(APOSTROPHES, '') : lower;
}

function gapBetween(text: string, from: number, to: number, previousKey: string | undefined) {
  if (previousKey === undefined) return GAP.within;
  const length = to - from;
  if (length === 1 && JOINERS.has(text.charAt(from))) return GAP.within;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d || unit === 0x2028 || unit === 0x2029) return GAP.lineEnd;
  }
  if (length > 3) return GAP.phraseEnd;
  const gap = text.slice(from, to);
  if (gap === '  ' || gap === ' & ') return GAP.within;
  return gap === '. ' && ABBREVIATIONS.has(previousKey) ? GAP.within : GAP.phraseEnd;
}
