import { type Cell, cellsOf } from './cells.ts';
import { isDateLike } from './date-like.ts';
import { rowsOf } from './rows.ts';
import { roughText, type Segment } from './segments.ts';

/** Share of the longer cell's lines from which on two cells are alike. */
const COMPARABLE = 0.6;
/** Lines that a note in the margin has at most. */
const MAX_NOTE = 4;

/**
 * Puts what is not in columns in lines: what stands level is one line. Where a cell of several lines stands beside
 * a longer one (place and dates beside what was done there), its lines stay together, at its first line.
 *
 * @param part from the top
 */
export function linesOfPart(part: readonly Segment[]): Segment[][] {
  const rows = rowsOf(part);
  const after = linesMovedUp(rows, cellsOf(part));
  const moved = new Set([...after.values()].flat());
  return rows.flatMap((row) => {
    const lines: Segment[][] = [[]];
    for (const segment of row) {
      if (moved.has(segment)) continue;
      lines.at(-1)?.push(segment);
      for (const line of after.get(segment) ?? []) lines.push([line]);
    }
    return lines.filter((line) => line.length > 0);
  });
}

/** For the first line of a cell, those that come right after it, before what else stands level with it. */
function linesMovedUp(
  rows: readonly Segment[][],
  cells: ReadonlyMap<Segment, Cell>,
): Map<Segment, readonly Segment[]> {
  const after = new Map<Segment, readonly Segment[]>();
  for (const row of rows) {
    if (row.length < 2) continue;
    for (const segment of row) {
      const rest =
        row.at(-1) === segment ? undefined : restOfWord(segment, cells.get(segment)?.next.get(segment));
      if (rest) after.set(segment, [rest]);
    }
    const beside = row.map((segment) => ({ segment, cell: cells.get(segment) as Cell }));
    const longest = beside.reduce((most, one) =>
      one.cell.lines.length > most.cell.lines.length ? one : most,
    );
    for (const { segment, cell } of beside) {
      if (cell === longest.cell || cell.lines.length < 2 || cell.lines[0] !== segment) continue;
      const isLeft = segment.start < longest.segment.start;
      const first = isLeft ? cell : firstToRead(longest.cell, cell);
      if (first) after.set(first.lines[0] as Segment, first.lines.slice(1));
    }
  }
  return after;
}

/** The next line, where a word goes on there that ends this one: a date beside it does not come between. */
function restOfWord({ runs }: Segment, next: Segment | undefined): Segment | undefined {
  const end = runs.slice(-2).map(({ text }) => text);
  const isBroken = /\p{L}[-\u2010]$/u.test(end.join('')) && /^\p{Ll}/u.test(next?.runs[0]?.text ?? '');
  return isBroken ? next : undefined;
}

/** Which of two cells is put together: a note on the right stays at its line, of equals the left comes first. */
function firstToRead(longer: Cell, right: Cell): Cell | undefined {
  if (isNote(right)) {
    const isParallel = right.lines.length === longer.lines.length && !longer.lines.some(isListItem);
    return isParallel ? undefined : right;
  }
  return right.lines.length < COMPARABLE * longer.lines.length ? right : longer;
}

function isListItem(line: Segment): boolean {
  return /^[•◦▪●○‣·–*-]/u.test(roughText(line));
}

/** Place and dates: flush with the margin on the right, or with a date. */
function isNote({ lines }: Cell): boolean {
  if (lines.length > MAX_NOTE) return false;
  const size = (lines[0] as Segment).size;
  const edge = Math.max(...lines.map(({ end }) => end));
  const margin = Math.min(...lines.map(({ start }) => start));
  const isFlush = lines.every(({ end }) => edge - end < 0.3 * size);
  const isRagged = lines.some(({ start }) => start - margin > 0.5 * size);
  return (isFlush && isRagged) || lines.some((line) => isDateLike(roughText(line)));
}
