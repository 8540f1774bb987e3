import { gapBetween, type Segment } from './segments.ts';
import { splitWords } from './split-words.ts';
import type { PlacedRun } from './text-run.ts';

const SINGLE_LETTERS = /^\p{L}(?: [\p{L}&])*$/u;
/** A list of letters (`C D R`) is shorter. Chinese and Japanese titles are not. */
const MIN_LETTERS = 4;
const MIN_IDEOGRAPHS = 3;
const IDEOGRAPHS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana} ]+$/u;
/** How much wider than between letters it is between words. */
const WORD_GAP = 1.6;

/** Whether a segment is a title whose letters are set apart: E X P E R I E N C E. */
export function isLetterSpaced({ runs }: Segment): boolean {
  let letters = 0;
  for (const { text } of runs) {
    if (!SINGLE_LETTERS.test(text)) return false;
    letters += (text.length + 1) / 2;
  }
  const least = runs.every(({ text }) => IDEOGRAPHS.test(text)) ? MIN_IDEOGRAPHS : MIN_LETTERS;
  return letters >= least && (runs.length === 1 || gapsOf(runs).some((gap) => gap > 0));
}

/**
 * The words of such a segment as one run. Words are parted by wider gaps; where pdf.js has lost those, by what
 * words the page has.
 */
export function joinLetters({ runs, start, end }: Segment, words: ReadonlySet<string>): PlacedRun {
  const first = runs[0] as PlacedRun;
  const gaps = gapsOf(runs);
  // A run of several letters has all gaps alike and ends at a wider one.
  const isSpelled = runs.every(({ text }) => text.length === 1);
  const limit = isSpelled ? WORD_GAP * Math.max(median(gaps), 0.1 * first.size) : 0;
  const text = runs.reduce((joined, run, index) => {
    const letters = run.text.replaceAll(' ', '');
    const word = isSpelled ? letters : splitWords(letters, words).join(' ');
    return index > 0 && (gaps[index - 1] ?? 0) > limit ? `${joined} ${word}` : joined + word;
  }, '');
  return { ...first, text, start, end };
}

function gapsOf(runs: readonly PlacedRun[]): number[] {
  return runs.slice(1).map((run, index) => gapBetween(runs[index] as PlacedRun, run));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
