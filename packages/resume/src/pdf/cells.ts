import type { Segment } from './segments.ts';

/** In multiples of the type size: the next line of a cell is no further below, and starts no further to the left. */
const MAX_LEADING = 1.9;
const MAX_INDENT = 2;
const SAME_SIZE = 0.85;
const SAME_EDGE = 0.2;

/** Lines of one column that follow each other in the content stream as on the page. */
export interface Cell {
  lines: Segment[];
  /** The line below each, but the last. */
  next: Map<Segment, Segment>;
}

/** Which cell each segment of a part is in. */
export function cellsOf(segments: readonly Segment[]): Map<Segment, Cell> {
  const cells = new Map<Segment, Cell>();
  let current: Cell | undefined;
  let last: Segment | undefined;
  for (const segment of segments.toSorted((one, other) => one.index - other.index)) {
    if (current && last && segment.index === last.index + 1 && goesOn(last, segment)) {
      current.lines.push(segment);
      current.next.set(last, segment);
    } else {
      current = { lines: [segment], next: new Map() };
    }
    cells.set(segment, current);
    last = segment;
  }
  return cells;
}

function goesOn(above: Segment, below: Segment): boolean {
  const size = Math.max(above.size, below.size);
  const drop = above.baseline - below.baseline;
  const isLower = drop > 0.5 * Math.min(above.size, below.size) && drop < MAX_LEADING * size;
  const startsUnder = below.start > above.start - MAX_INDENT * size && below.start < above.end;
  // A heading is no line of the cell below it.
  const isOfSize = Math.min(above.size, below.size) > SAME_SIZE * size;
  return isLower && isOfSize && (startsUnder || Math.abs(above.end - below.end) < SAME_EDGE * size);
}
