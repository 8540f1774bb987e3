import type { Segment } from './segments.ts';

/** In shares of the lines of the shorter side. */
const FEW_SWITCHES = 0.25;

/** How often the content stream goes from one side to the other. */
export function switchesBetween(left: readonly Segment[], right: readonly Segment[]): number {
  const sides = [
    ...left.map(({ index }) => ({ index, side: 0 })),
    ...right.map(({ index }) => ({ index, side: 1 })),
  ].sort((one, other) => one.index - other.index);
  return sides.filter(({ side }, at) => at > 0 && sides[at - 1]?.side !== side).length;
}

/** Whether the content stream has one side after the other, as programs write that know of columns. */
export function goesDown(left: readonly Segment[], right: readonly Segment[]): boolean {
  return switchesBetween(left, right) <= Math.max(1, FEW_SWITCHES * Math.min(left.length, right.length));
}
