import { areColumns } from './column-evidence.ts';
import { type Gutter, gutterCandidates } from './gutters.ts';
import type { Segment } from './segments.ts';
import { type Stretch, stretchesAt } from './stretches.ts';
import { isLevel, trimStretch } from './trim-stretch.ts';

/** A stretch of a page that is set in two columns, and what is above and below it. */
export interface Split {
  above: Segment[];
  left: Segment[];
  right: Segment[];
  below: Segment[];
  gutter: Gutter;
}

/**
 * Finds the stretch with two columns that is largest and has the straightest edge: white from its top to its
 * bottom between text on both sides, which is read down and not across.
 *
 * @param segments from the top
 * @param size of most of the page's type
 * @param known gutters of columns on pages before
 */
export function findColumns(
  segments: readonly Segment[],
  size: number,
  known: readonly Gutter[],
): Split | undefined {
  let best: Columns | undefined;
  let bestWeight = 0;
  for (const x of gutterCandidates(segments, size)) {
    for (const stretch of stretchesAt(segments, x, size)) {
      const columns = columnsOf(stretch, segments, size);
      const { left, right, gutter } = columns;
      if (left.length === 0 || right.length === 0) continue;
      const weight = (left.length + right.length) * (1 + edgeShare(columns, size));
      if (weight <= bestWeight) continue;
      const isKnown = known.some((other) => isSameGutter(other, columns, size));
      if (!areColumns({ left, right, gutter: gutter.right - gutter.left, size, isKnown })) continue;
      best = columns;
      bestWeight = weight;
    }
  }
  if (!best) return undefined;
  const { from, to, ...columns } = best;
  return { above: segments.slice(0, from), ...columns, below: segments.slice(to) };
}

/** Two columns, by indexes into the segments of the page. */
interface Columns extends Omit<Stretch, 'x'> {
  left: Segment[];
  right: Segment[];
  gutter: Gutter;
}

function columnsOf({ from, to, x }: Stretch, segments: readonly Segment[], size: number): Columns {
  const isLeft = (segment: Segment) => segment.start < x;
  let [first, last] = trimStretch(segments, from, to, isLeft, size);
  // What stands level with the line above or below is of that line: the date of a title that is wider.
  while (first < last && areLevel(segments[first - 1], segments[first], size)) first += 1;
  while (last > first && areLevel(segments[last - 1], segments[last], size)) last -= 1;
  const inside = segments.slice(first, last);
  const left = inside.filter(isLeft);
  const right = inside.filter((segment) => !isLeft(segment));
  return { from: first, to: last, left, right, gutter: gutterBetween(left, right) };
}

function areLevel(one: Segment | undefined, other: Segment | undefined, size: number): boolean {
  return one !== undefined && other !== undefined && isLevel(one, other, size);
}

function isSameGutter(known: Gutter, { gutter, right }: Columns, size: number): boolean {
  const overlaps = known.left < gutter.right && gutter.left < known.right;
  return overlaps && right.some(({ start }) => Math.abs(start - known.right) < size / 2);
}

/** How many segments of one column begin, or of the other end, at the gutter. */
function edgeShare({ left, right, gutter }: Columns, size: number): number {
  const starts = right.filter(({ start }) => start - gutter.right < size).length / right.length;
  const ends = left.filter(({ end }) => gutter.left - end < size).length / left.length;
  return Math.max(starts, ends);
}

/** The white where both sides have text: what is above one of them may be wider. */
function gutterBetween(left: readonly Segment[], right: readonly Segment[]): Gutter {
  const top = Math.min(left[0]?.baseline ?? 0, right[0]?.baseline ?? 0);
  const bottom = Math.max(left.at(-1)?.baseline ?? 0, right.at(-1)?.baseline ?? 0);
  const isBetween = ({ baseline, size }: Segment) => baseline < top + size && baseline > bottom - size;
  return {
    left: left.filter(isBetween).reduce((most, { end }) => Math.max(most, end), -Infinity),
    right: right.filter(isBetween).reduce((least, { start }) => Math.min(least, start), Infinity),
  };
}
