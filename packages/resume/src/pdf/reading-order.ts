import { findColumns } from './columns.ts';
import type { Gutter } from './gutters.ts';
import { fromTheTop } from './rows.ts';
import type { Segment } from './segments.ts';

/** Pages with more are no resumes; their lines are read across. */
const MAX_SEGMENTS = 2_000;
const MAX_SPLITS = 30;
const MAX_KNOWN = 20;

/**
 * Parts a page until no part has columns, and puts the parts in the order they are read: what is above columns, the
 * columns one by one, what is below.
 *
 * @param gutters of pages before, to which this one's are added
 * @returns parts whose segments are in order from the top
 */
export function readingOrder(segments: readonly Segment[], gutters: Gutter[]): Segment[][] {
  const sorted = fromTheTop(segments);
  if (segments.length > MAX_SEGMENTS) return [sorted];
  const size = commonSize(segments);
  const known = gutters.slice(-MAX_KNOWN);
  const parts: Segment[][] = [];
  const waiting = [sorted];
  let splits = 0;
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const split = splits < MAX_SPLITS ? findColumns(part, size, known) : undefined;
    if (!split) {
      if (part.length > 0) parts.push(part);
      continue;
    }
    splits += 1;
    gutters.push(split.gutter);
    // The last one in is the first one out.
    waiting.push(split.below, split.right, split.left, split.above);
  }
  return parts;
}

/** The size that most letters are below or at. */
function commonSize(segments: readonly Segment[]): number {
  const sizes = segments
    .map(({ runs, size }) => ({ size, letters: runs.reduce((sum, { text }) => sum + text.length, 0) }))
    .sort((one, other) => one.size - other.size);
  const half = sizes.reduce((sum, { letters }) => sum + letters, 0) / 2;
  let below = 0;
  for (const { size, letters } of sizes) {
    below += letters;
    if (below >= half) return size;
  }
  return 1;
}
