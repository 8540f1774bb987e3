import { gapBetween, type Segment } from './segments.ts';
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

/** The words of such a segment as one run. Where all gaps are alike, it is one word. */
export function joinLetters({ runs, start, end }: Segment): PlacedRun {
  const first = runs[0] as PlacedRun;
  const gaps = gapsOf(runs);
  // pdf.js ends a run of several letters only where a wider gap is.
  const isWordGap = runs.some(({ text }) => text.length > 1)
    ? () => true
    : (
        (limit) => (gap: number) =>
          gap > limit
      )(WORD_GAP * Math.max(median(gaps), 0.1 * first.size));
  const text = runs.reduce((joined, run, index) => {
    const word = run.text.replaceAll(' ', '');
    return index > 0 && isWordGap(gaps[index - 1] ?? 0) ? `${joined} ${word}` : joined + word;
  }, '');
  return { ...first, text, start, end };
}

function gapsOf(runs: readonly PlacedRun[]): number[] {
  return runs.slice(1).map((run, index) => gapBetween(runs[index] as PlacedRun, run));
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
