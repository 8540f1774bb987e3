import type { Gutter } from './gutters.ts';
import { withoutIcons } from './icon-glyphs.ts';
import { isRightToLeft, lineText } from './line-text.ts';
import { linesOfPart } from './part-lines.ts';
import { placeRuns } from './place-runs.ts';
import { readingOrder } from './reading-order.ts';
import { withoutRepeated } from './repeated-runs.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { PlacedRun, TextRun } from './text-run.ts';

/** In multiples of the type size. Lines are 1.1 to 1.5 apart. */
const PARAGRAPH_GAP = 1.8;

/**
 * The text of a page in the order it is read: column by column, lines whole, a blank line where white is left.
 *
 * @param gutters between the columns of pages before, to which those of this page are added
 */
export function pageText(runs: readonly TextRun[], gutters: Gutter[] = []): string {
  return placeRuns(runs)
    .map((placed) => directionText(withoutRepeated(placed), gutters))
    .filter((text) => text !== '')
    .join('\n\n');
}

function directionText(runs: readonly PlacedRun[], gutters: Gutter[]): string {
  const rightToLeft = isRightToLeft(runs);
  const segments = withoutIcons(segmentsOf(runs));
  // Read from the right, what is left is right: columns, margins and cells are found as in other scripts.
  const inOrder = rightToLeft ? segments.map(mirrored) : segments;
  const words = new Set(runs.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []));
  return readingOrder(inOrder, gutters)
    .map((part) => partText(linesOfPart(part), (line) => lineText(line, rightToLeft, words)))
    .join('\n\n');
}

function mirrored(segment: Segment): Segment {
  return { ...segment, start: -segment.end, end: -segment.start };
}

function partText(lines: readonly Segment[][], textOf: (line: Segment[]) => string): string {
  let text = '';
  let previous: Segment | undefined;
  for (const line of lines) {
    if (previous) text += isFarBelow(previous, line[0] as Segment) ? '\n\n' : '\n';
    text += textOf(line);
    previous = line.at(-1);
  }
  return text;
}

function isFarBelow(above: Segment, below: Segment): boolean {
  return Math.abs(above.baseline - below.baseline) > PARAGRAPH_GAP * Math.max(above.size, below.size);
}
