import type { Segment } from './segments.ts';
import { goesDown } from './stream-order.ts';

/** In multiples of the size of most type. */
const NAME_SIZE = 1.5;
const LEVEL = 0.3;
const MUCH_WIDER = 1.25;
/** Share of the right column that lines of a header may be. */
const MAX_HEADER = 0.3;

/**
 * Where the columns begin and end in a stretch in which nothing crosses the gutter: not yet with a header whose
 * lines happen to have a gap there, nor still with the heading of a section below two short columns.
 *
 * @param segments from the top; the stretch is from index `from` to before index `to`
 * @returns indexes like `from` and `to`
 */
export function trimStretch(
  segments: readonly Segment[],
  from: number,
  to: number,
  isLeft: (segment: Segment) => boolean,
  size: number,
): [number, number] {
  const stretch = segments.slice(from, to);
  const top = Math.max(headerEnd(stretch, isLeft, size), nameEnd(stretch, isLeft, size));
  const tail = tailStart(stretch.slice(top), isLeft, segments[to]) + top;
  return [from + top, from + tail];
}

/** Behind the lines at the top that the content stream has across the gutter, where it has most down. */
function headerEnd(stretch: readonly Segment[], isLeft: (segment: Segment) => boolean, size: number): number {
  const byIndex = stretch.toSorted((one, other) => one.index - other.index);
  const across = new Set<Segment>();
  byIndex.forEach((segment, at) => {
    const [before, after] = [byIndex[at - 1], byIndex[at + 1]];
    const isSingle = before && isLeft(before) && (!after || isLeft(after));
    if (isSingle && !isLeft(segment) && isLevel(before, segment, size)) across.add(segment);
  });
  const right = stretch.filter((segment) => !isLeft(segment));
  if (across.size === 0 || across.size > MAX_HEADER * right.length) return 0;
  const firstDown = right.findIndex((segment) => !across.has(segment));
  const lastAcross = right[firstDown - 1];
  if (!lastAcross) return 0;
  let end = stretch.indexOf(lastAcross) + 1;
  while (end < stretch.length && isLevel(lastAcross, stretch[end] as Segment, size)) end += 1;
  const rest = stretch.slice(end);
  const isRestDown = goesDown(
    rest.filter(isLeft),
    rest.filter((segment) => !isLeft(segment)),
  );
  return isRestDown ? end : 0;
}

/** Whether two segments share a baseline, or nearly. */
export function isLevel(one: Segment, other: Segment, size: number): boolean {
  return Math.abs(one.baseline - other.baseline) < LEVEL * size;
}

/** Behind a name over the right column: the largest type of the stretch, and well above the left column. */
function nameEnd(stretch: readonly Segment[], isLeft: (segment: Segment) => boolean, size: number): number {
  const firstLeft = stretch.find(isLeft);
  if (!firstLeft || firstLeft === stretch[0]) return 0;
  const limit = firstLeft.baseline + 1.5 * Math.max(size, firstLeft.size);
  const end = stretch.findIndex(({ baseline }) => baseline < limit);
  const largest = Math.max(0, ...stretch.slice(0, end).map((segment) => segment.size));
  return largest > NAME_SIZE * size ? widestGap(stretch, 1, end).index : 0;
}

/**
 * Before what stands at the bottom on one side only, if it comes after both columns in the content stream, or is
 * nearer to what is below.
 */
function tailStart(
  columns: readonly Segment[],
  isLeft: (segment: Segment) => boolean,
  below: Segment | undefined,
): number {
  const last = columns.at(-1);
  if (!last) return 0;
  const side = isLeft(last);
  const start = columns.findLastIndex((segment) => isLeft(segment) !== side) + 1;
  if (start === 0) return columns.length;
  const other = columns.filter((segment) => isLeft(segment) !== side).map(({ index }) => index);
  const upper = columns.slice(0, start).filter((segment) => isLeft(segment) === side);
  const [firstOther, lastOther] = [Math.min(...other), Math.max(...other)];
  const back = columns.findIndex(({ index }, at) => at >= start && index > lastOther);
  const isBack =
    back >= 0 &&
    upper.every(({ index }) => index < firstOther) &&
    columns.slice(back).every(({ index }) => index > lastOther);
  if (isBack && upper.length > 0) return back;
  if (!below) return columns.length;
  const widest = widestGap(columns, start, columns.length - 1);
  return widest.gap > MUCH_WIDER * (last.baseline - below.baseline) ? widest.index : columns.length;
}

/** Of the segments from the first index to the last, the one with the most white above it. */
function widestGap(segments: readonly Segment[], first: number, last: number) {
  const widest = { index: first, gap: -1 };
  for (let index = first; index <= last; index++) {
    const gap = (segments[index - 1]?.baseline ?? Infinity) - (segments[index]?.baseline ?? Infinity);
    if (gap > widest.gap) Object.assign(widest, { index, gap });
  }
  return widest;
}
