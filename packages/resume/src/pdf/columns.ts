import { areColumns } from './column-evidence.ts';
import { type Gutter, gutterCandidates } from './gutters.ts';
import type { Segment } from './segments.ts';
import { isLevel, trimStretch } from './trim-stretch.ts';

/** A stretch of a page that is set in two columns, and what is above and below it. */
export interface Split {
  above: Segment[];
  left: Segment[];
  right: Segment[];
  below: Segment[];
  gutter: Gutter;
}

/** What a pair of columns has at least on each side, to be told from others. */
const MIN_LINES = 2;
/** A long word may hang over. */
const OVERHANG = 0.05;

/**
 * Finds the largest stretch with two columns: white from its top to its bottom between text on both sides,
 * which is read down and not across.
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
  let best: Split | undefined;
  let bestRows = 0;
  for (const x of gutterCandidates(segments, size)) {
    for (const stretch of stretchesAt(segments, x, size)) {
      const split = splitAt(stretch, segments, size);
      const { left, right, gutter } = split;
      const rows = left.length + right.length;
      if (left.length === 0 || right.length === 0 || rows <= bestRows) continue;
      const isKnown = known.some(
        (other) => other.left < gutter.right && gutter.left < other.right && isAt(other.right, right),
      );
      if (!areColumns({ left, right, gutter: gutter.right - gutter.left, size, isKnown })) continue;
      best = split;
      bestRows = rows;
    }
  }
  return best;

  function isAt(x: number, right: readonly Segment[]): boolean {
    return right.some(({ start }) => Math.abs(start - x) < size / 2);
  }
}

/** Indexes into the segments: from the first to before the end. */
interface Stretch {
  from: number;
  to: number;
  x: number;
}

function stretchesAt(segments: readonly Segment[], x: number, size: number): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  segments.forEach((segment, index) => {
    if (segment.start < x && segment.end > x + OVERHANG * size) {
      if (index > from) stretches.push({ from, to: index, x });
      from = index + 1;
    }
  });
  if (segments.length > from) stretches.push({ from, to: segments.length, x });
  return stretches.flatMap((stretch) => bandsOf(stretch, segments));
}

/**
 * Parts a stretch with several pairs of columns, one below the other, where everything above comes before
 * everything below in the content stream.
 */
function bandsOf({ from, to, x }: Stretch, segments: readonly Segment[]): Stretch[] {
  const bands: Stretch[] = [];
  const leastBelow: number[] = [];
  for (let index = to - 1, least = Infinity; index >= from; index--) {
    least = Math.min(least, segments[index]?.index ?? least);
    leastBelow[index] = least;
  }
  let start = from;
  let most = -1;
  for (let index = from; index < to; index++) {
    most = Math.max(most, segments[index]?.index ?? most);
    if (index + 1 < to && most > (leastBelow[index + 1] ?? 0)) continue;
    bands.push({ from: start, to: index + 1, x });
    start = index + 1;
  }
  const pairs = bands.filter((band) => {
    const left = segments.slice(band.from, band.to).filter((segment) => segment.start < x).length;
    return left >= MIN_LINES && band.to - band.from - left >= MIN_LINES;
  });
  return pairs.length > 1 ? pairs : [{ from, to, x }];
}

function splitAt({ from, to, x }: Stretch, segments: readonly Segment[], size: number): Split {
  const isLeft = (segment: Segment) => segment.start < x;
  let [first, last] = trimStretch(segments, from, to, isLeft, size);
  // What stands level with the line above or below is of that line: the date of a title that is wider.
  while (first < last && areLevel(segments[first - 1], segments[first], size)) first += 1;
  while (last > first && areLevel(segments[last - 1], segments[last], size)) last -= 1;
  const inside = segments.slice(first, last);
  const left = inside.filter(isLeft);
  const right = inside.filter((segment) => !isLeft(segment));
  return {
    above: segments.slice(0, first),
    left,
    right,
    below: segments.slice(last),
    gutter: gutterBetween(left, right),
  };
}

function areLevel(one: Segment | undefined, other: Segment | undefined, size: number): boolean {
  return one !== undefined && other !== undefined && isLevel(one, other, size);
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
