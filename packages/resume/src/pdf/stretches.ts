import type { Segment } from './segments.ts';
import { goesDown } from './stream-order.ts';

/** What a pair of columns has at least on each side, to be told from others. */
const MIN_LINES = 3;
/** In multiples of the type size: a long word may hang over. */
const OVERHANG = 0.05;

/** Part of a page in which nothing crosses `x`, by indexes into its segments: from the first to before the end. */
export interface Stretch {
  from: number;
  to: number;
  x: number;
}

/** The stretches beside `x`, from the top. */
export function stretchesAt(segments: readonly Segment[], x: number, size: number): Stretch[] {
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
    const inside = segments.slice(band.from, band.to);
    const left = inside.filter(({ start }) => start < x);
    const right = inside.filter(({ start }) => start >= x);
    return left.length >= MIN_LINES && right.length >= MIN_LINES && goesDown(left, right);
  });
  return pairs.length > 1 ? pairs : [{ from, to, x }];
}
