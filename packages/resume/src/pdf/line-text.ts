import { isLetterSpaced, joinLetters } from './letter-spacing.ts';
import { gapBetween, type Segment } from './segments.ts';
import type { PlacedRun } from './text-run.ts';

/** In multiples of the type size. A space is about a quarter wide. */
const SPACE_GAP = 0.18;
/** Between Chinese or Japanese characters of one font, which are set apart to fill a line. */
const IDEOGRAPH_GAP = 0.9;

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/gu;
const LEFT_TO_RIGHT = /[\p{L}\p{N}]/gu;
const IDEOGRAPH = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF00-\\uFFEF]';
const ENDS_IN_IDEOGRAPH = new RegExp(`${IDEOGRAPH}$`, 'u');
const STARTS_WITH_IDEOGRAPH = new RegExp(`^${IDEOGRAPH}`, 'u');

/** Whether most letters are of a script that is written from right to left. */
export function isRightToLeft(runs: readonly PlacedRun[]): boolean {
  let balance = 0;
  for (const { text } of runs) {
    const backward = text.match(RIGHT_TO_LEFT)?.length ?? 0;
    if (backward > 0) balance += backward;
    else balance -= text.match(LEFT_TO_RIGHT)?.length ?? 0;
  }
  return balance > 0;
}

/**
 * The text of the segments of a line.
 *
 * @param words of the page, in lower case
 */
export function lineText(
  segments: readonly Segment[],
  rightToLeft: boolean,
  words: ReadonlySet<string>,
): string {
  const fromTheLeft = segments.toSorted((one, other) => firstStart(one) - firstStart(other));
  const runs = fromTheLeft.flatMap((segment) =>
    isLetterSpaced(segment) ? [joinLetters(segment, words)] : segment.runs,
  );
  if (!runs.some((run) => run.rightToLeft)) return joinRuns(runs);
  return joinRuns(inLogicalOrder(runs, rightToLeft || isRightToLeft(runs)));
}

function firstStart({ runs }: Segment): number {
  return runs[0]?.start ?? 0;
}

/**
 * From the order on the page to the order of reading: the line goes in the direction of its script, words and
 * numbers of the other direction within it go in theirs.
 */
function inLogicalOrder(runs: readonly PlacedRun[], rightToLeft: boolean): PlacedRun[] {
  const sorted = runs.toSorted((one, other) => one.start - other.start);
  if (rightToLeft) sorted.reverse();
  const isForeign = (run: PlacedRun) =>
    rightToLeft ? !run.rightToLeft && /[\p{L}\p{N}]/u.test(run.text) : run.rightToLeft;
  const ordered: PlacedRun[] = [];
  let foreign: PlacedRun[] = [];
  for (const run of sorted) {
    if (isForeign(run)) {
      foreign.push(run);
    } else {
      ordered.push(...foreign.reverse(), run);
      foreign = [];
    }
  }
  return [...ordered, ...foreign.reverse()];
}

function joinRuns(runs: readonly PlacedRun[]): string {
  let text = '';
  let previous: PlacedRun | undefined;
  for (const run of runs) {
    if (previous && needsSpace(previous, run)) text += ' ';
    text += run.text;
    previous = run;
  }
  return text;
}

function needsSpace(previous: PlacedRun, next: PlacedRun): boolean {
  if (/\s$/.test(previous.text) || /^\s/.test(next.text)) return false;
  const size = Math.max(previous.size, next.size);
  const gap = gapBetween(previous, next);
  if (ENDS_IN_IDEOGRAPH.test(previous.text) && STARTS_WITH_IDEOGRAPH.test(next.text)) {
    return gap > (previous.font === next.font ? IDEOGRAPH_GAP : SPACE_GAP) * size;
  }
  // White space may be drawn narrower. Text from right to left may be drawn from the left.
  const [first, second] = previous.index < next.index ? [previous, next] : [next, previous];
  return gap > SPACE_GAP * size || (second.spaced && second.index === first.index + 1);
}
