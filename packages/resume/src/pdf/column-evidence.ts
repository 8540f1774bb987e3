import { isDateLike } from './date-like.ts';
import { isHeadingLike } from './headings.ts';
import { roughText, type Segment } from './segments.ts';
import { goesDown, switchesBetween } from './stream-order.ts';

/** In multiples of the type size: what must stay white between columns. */
const MIN_GUTTER = 0.7;
const MIN_CELL_GUTTER = 0.1;

/** What stands left and right of a gutter, from the top. */
interface Sides {
  left: readonly Segment[];
  right: readonly Segment[];
  /** How wide the white between them is. */
  gutter: number;
  /** Of most of the page's type. */
  size: number;
  /** Whether a page before had columns there. */
  isKnown: boolean;
}

/**
 * Whether the text on both sides of a gutter is read down, as columns, and not across, as dates at the end of
 * lines or a table. Weighs what can be seen; in doubt, lines stay whole.
 */
export function areColumns({ left, right, gutter, size, isKnown }: Sides): boolean {
  const [leftLines, rightLines] = [linesOf(left, size), linesOf(right, size)];
  const fewest = Math.min(leftLines.length, rightLines.length);
  if (fewest < 2) return isKnown && [left, right].every(([first]) => first && isHeadingLike(first, size));
  const stream = streamScore(left, right, fewest);
  // Cells of tables may all but touch, but then the content stream knows of them.
  if (gutter < (stream >= 2 ? MIN_CELL_GUTTER : MIN_GUTTER) * size) return false;
  const aligned = sharedBaselines(leftLines, rightLines, size) / fewest;
  const sparse = sparseSide(leftLines, rightLines);
  let score = 0;
  if (isKnown) score += 2;
  score += stream;
  if (haveHeadings(leftLines, rightLines, size)) score += 4;
  // A few lines may miss each other by chance.
  if (aligned < 0.6) score += Math.min(3.5, fewest / 3);
  if (aligned > 0.9) score -= 1;
  score += sparse ? -1 : 1;
  const marginal =
    isFlushRight(rightLines, size) ||
    areDates(leftLines) ||
    areDates(rightLines) ||
    (sparse !== undefined && aligned >= 0.8);
  if (marginal) score -= 3;
  return score >= 2;
}

/** Segments of one side that stand on one line. */
type Line = Segment[];

function linesOf(segments: readonly Segment[], size: number): Line[] {
  const lines: Line[] = [];
  for (const segment of segments) {
    const line = lines.at(-1);
    if (line && (line[0] as Segment).baseline - segment.baseline < 0.4 * size) line.push(segment);
    else lines.push([segment]);
  }
  return lines;
}

/** What the content stream says: in tables, it goes to and fro. */
function streamScore(left: readonly Segment[], right: readonly Segment[], fewest: number): number {
  if (goesDown(left, right)) return Math.min(3, fewest);
  const switches = switchesBetween(left, right);
  if (switches <= 0.6 * fewest) return 1.5;
  return switches >= 1.5 * fewest ? -2 : 0;
}

/** Some lines on both sides, but not most: the cells of a table may all be bold or large. */
function haveHeadings(left: readonly Line[], right: readonly Line[], size: number): boolean {
  return [left, right].every((lines) => {
    const headings = lines.filter(
      ([first, ...rest]) => first && rest.length === 0 && isHeadingLike(first, size),
    );
    return headings.length > 0 && headings.length <= lines.length / 2;
  });
}

/** Lines of the one side that have one of the other on the same baseline. */
function sharedBaselines(left: readonly Line[], right: readonly Line[], size: number): number {
  let shared = 0;
  let index = 0;
  for (const [segment] of left) {
    const baseline = segment?.baseline ?? 0;
    while ((right[index]?.[0]?.baseline ?? -Infinity) > baseline + 0.15 * size) index += 1;
    if (Math.abs((right[index]?.[0]?.baseline ?? Infinity) - baseline) <= 0.15 * size) shared += 1;
  }
  return shared;
}

/** The side beside whose lines the other has at least twice as many. */
function sparseSide(left: readonly Line[], right: readonly Line[]): readonly Line[] | undefined {
  return [[left, right] as const, [right, left] as const].find(([side, other]) => {
    const top = (side[0]?.[0]?.baseline ?? 0) + 1;
    const bottom = (side.at(-1)?.[0]?.baseline ?? 0) - 1;
    const beside = other.filter(
      ([segment]) => segment && segment.baseline <= top && segment.baseline >= bottom,
    );
    return beside.length >= 2 * side.length;
  })?.[0];
}

/** Dates and places at the end of lines end where all of them end, and start anywhere. */
function isFlushRight(lines: readonly Line[], size: number): boolean {
  if (lines.length < 2) return false;
  const ends = lines.map((line) => Math.max(...line.map(({ end }) => end)));
  const starts = lines.map((line) => Math.min(...line.map(({ start }) => start)));
  const edge = Math.max(...ends);
  const flush = ends.filter((end) => edge - end < 0.3 * size).length;
  const margin = Math.min(...starts);
  const indented = starts.filter((start) => start - margin > size).length;
  return flush >= 0.8 * lines.length && indented >= 0.5 * (lines.length - 1);
}

function areDates(lines: readonly Line[]): boolean {
  const dates = lines.filter((line) => isDateLike(line.map(roughText).join(' ')));
  return dates.length >= 0.5 * lines.length;
}
