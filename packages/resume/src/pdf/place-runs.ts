import type { PlacedRun, TextRun } from './text-run.ts';

/** In points. Smaller type is put there to be found, not to be read. */
const MIN_SIZE = 1;

/** Directions that differ by less are one: scans are a little askew. */
const DIRECTION_STEP = Math.PI / 18;

/**
 * Turns the runs of a page upright, and parts them by direction: a label on its side is no part of the lines
 * beside it. Vertical text is text that runs down and whose lines go left.
 *
 * @returns the runs of each direction, in the order of the content stream; at most 36 groups
 */
export function placeRuns(runs: readonly TextRun[]): PlacedRun[][] {
  const groups = new Map<number, { angle: number; runs: PlacedRun[] }>();
  runs.forEach((run, index) => {
    const [a = 1, b = 0, c = 0, d = 1] = run.transform;
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    if (!(size >= MIN_SIZE && Number.isFinite(size)) || run.text.trim() === '') return;
    const angle = Math.atan2(b, a) - (run.vertical ? Math.PI / 2 : 0);
    const step = Math.round(angle / DIRECTION_STEP);
    const key = ((step % 36) + 36) % 36;
    let group = groups.get(key);
    if (!group) {
      // Exact where it is meant to be: the lines of a page that is not askew stay level.
      group = { angle: key % 9 === 0 ? key * DIRECTION_STEP : angle, runs: [] };
      groups.set(key, group);
    }
    group.runs.push(place(run, size, group.angle, index));
  });
  return [...groups.values()].map((group) => group.runs);
}

function place(run: TextRun, size: number, angle: number, index: number): PlacedRun {
  const [, , , , e = 0, f = 0] = run.transform;
  const [x, y] = [Math.cos(angle), Math.sin(angle)];
  const start = e * x + f * y;
  const { text, rightToLeft, font, spaced } = run;
  return {
    text,
    start,
    end: start + run.advance,
    baseline: f * x - e * y,
    size,
    rightToLeft,
    font,
    spaced,
    index,
  };
}
