import type { Segment } from './segments.ts';

/** White between two columns, across the line. */
export interface Gutter {
  left: number;
  right: number;
}

/** How many places are tried. */
const MAX_STARTS = 10;
const MAX_VALLEYS = 6;
const BINS = 128;

/**
 * Where columns may begin: where many segments start that are not the first of their line, and where few
 * segments are between places that have many.
 */
export function gutterCandidates(segments: readonly Segment[], size: number): number[] {
  return [...commonStarts(segments, size), ...valleys(segments)];
}

function commonStarts(segments: readonly Segment[], size: number): number[] {
  const bins = new Map<number, { x: number; count: number }>();
  const margin = segments.reduce((least, { start }) => Math.min(least, start), Infinity);
  for (const { start } of segments) {
    if (start < margin + size) continue;
    const key = Math.round(start / (size / 2));
    const bin = bins.get(key);
    if (bin) {
      bin.count += 1;
      bin.x = Math.min(bin.x, start);
    } else {
      bins.set(key, { x: start, count: 1 });
    }
  }
  return [...bins.values()]
    .sort((one, other) => other.count - one.count)
    .slice(0, MAX_STARTS)
    .map(({ x }) => x - 0.01 * size);
}

function valleys(segments: readonly Segment[]): number[] {
  const from = segments.reduce((least, { start }) => Math.min(least, start), Infinity);
  const to = segments.reduce((most, { end }) => Math.max(most, end), -Infinity);
  const width = (to - from) / BINS;
  if (!(width > 0)) return [];
  const steps = new Array<number>(BINS + 1).fill(0);
  for (const { start, end } of segments) {
    const first = Math.max(0, Math.floor((start - from) / width));
    const last = Math.min(BINS - 1, Math.floor((end - from) / width));
    steps[first] = (steps[first] ?? 0) + 1;
    steps[last + 1] = (steps[last + 1] ?? 0) - 1;
  }
  let covering = 0;
  const cover = steps.slice(0, BINS).map((step) => (covering += step));
  const highestFrom = (values: number[]) => {
    let highest = 0;
    return values.map((value) => (highest = Math.max(highest, value)));
  };
  const leftOf = highestFrom(cover);
  const rightOf = highestFrom(cover.toReversed()).toReversed();
  const found: { x: number; depth: number }[] = [];
  let lowest: { x: number; depth: number } | undefined;
  cover.forEach((value, bin) => {
    const depth = value / Math.min(leftOf[bin] ?? 0, rightOf[bin] ?? 0);
    if (depth <= 0.5) {
      if (!lowest || depth < lowest.depth) lowest = { x: from + (bin + 0.5) * width, depth };
    } else if (lowest) {
      found.push(lowest);
      lowest = undefined;
    }
  });
  return found
    .sort((one, other) => one.depth - other.depth)
    .slice(0, MAX_VALLEYS)
    .map(({ x }) => x);
}
