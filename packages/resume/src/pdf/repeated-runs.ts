import type { PlacedRun } from './text-run.ts';

/** In multiples of the type size: how far apart copies are that make letters bold or cast a shadow. */
const TOLERANCE = 0.15;

/** Leaves out runs that are drawn again over themselves. */
export function withoutRepeated(runs: readonly PlacedRun[]): PlacedRun[] {
  const seen = new Map<string, PlacedRun>();
  return runs.filter((run) => {
    const { text, start, baseline, size } = run;
    const cell = 4 * TOLERANCE * size;
    const key = (x: number, y: number) => `${Math.floor(x / cell)},${Math.floor(y / cell)},${text}`;
    const reach = TOLERANCE * size;
    const near = [start - reach, start + reach].flatMap((x) =>
      [baseline - reach, baseline + reach].map((y) => seen.get(key(x, y))),
    );
    if (near.some((other) => isCopy(run, other))) return false;
    seen.set(key(start, baseline), run);
    return true;
  });
}

function isCopy(run: PlacedRun, other: PlacedRun | undefined): boolean {
  if (!other || Math.abs(other.size - run.size) > TOLERANCE * run.size) return false;
  // Two letters beside each other are further apart, however narrow they are.
  const tolerance = Math.min(TOLERANCE * run.size, 0.4 * (run.end - run.start));
  return (
    Math.abs(other.start - run.start) <= tolerance &&
    Math.abs(other.baseline - run.baseline) <= TOLERANCE * run.size
  );
}
