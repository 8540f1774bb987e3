import { gapBetween, type Segment } from './segments.ts';

/** Share of the height of the smaller of two segments that must be beside the larger for one line. */
const MIN_BESIDE = 0.55;
/** In multiples of the type size: letters reach so far above and below the baseline. */
const ASCENT = 0.75;
const DESCENT = 0.2;

/** Top of the page first; what stands level in the order of the content stream. */
export function fromTheTop(segments: readonly Segment[]): Segment[] {
  return segments.toSorted((one, other) => other.baseline - one.baseline || one.index - other.index);
}

/**
 * Groups segments that stand beside each other to rows.
 *
 * @param segments from the top
 */
export function rowsOf(segments: readonly Segment[]): Segment[][] {
  const rows: Segment[][] = [];
  let largest: Segment | undefined;
  for (const segment of segments) {
    const row = rows.at(-1);
    if (row && largest && isBeside(largest, segment) && isFree(row, segment)) {
      row.push(segment);
      if (segment.size > largest.size) largest = segment;
    } else {
      rows.push([segment]);
      largest = segment;
    }
  }
  for (const row of rows) row.sort((one, other) => one.start - other.start || one.index - other.index);
  return rows;
}

function isBeside(one: Segment, other: Segment): boolean {
  const top = Math.min(one.baseline + ASCENT * one.size, other.baseline + ASCENT * other.size);
  const bottom = Math.max(one.baseline - DESCENT * one.size, other.baseline - DESCENT * other.size);
  return top - bottom >= MIN_BESIDE * (ASCENT + DESCENT) * Math.min(one.size, other.size);
}

/** Compared with the last ones only, so that a page with everything on one line takes no longer. */
function isFree(row: readonly Segment[], segment: Segment): boolean {
  return row
    .slice(-8)
    .every(
      (other) =>
        gapBetween(other, segment) > -0.3 * Math.min(other.size, segment.size) ||
        Math.abs(other.baseline - segment.baseline) < 0.1 * segment.size,
    );
}
