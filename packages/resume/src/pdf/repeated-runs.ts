import type { PlacedRun } from './text-run.ts';

/** In multiples of the type size: how far apart copies are that make letters bold or cast a shadow. */
const TOLERANCE = 0.15;

/** Leaves out runs that are drawn again over themselves. */
export function withoutRepeated(runs: readonly PlacedRun[]): PlacedRun[] {
  const seen = new Map<string, PlacedRun>();
  return runs.filter((run) => {
    // Cells that overlap by half, so that no two copies are kept apart by an edge.
    const cell = 2 * TOLERANCE * run.size;
    const keys = [0, 0.5].flatMap((right) =>
      [0, 0.5].map(
        (up) =>
          `${right},${up},${Math.floor(run.start / cell + right)},${Math.floor(run.baseline / cell + up)},${run.text}`,
      ),
    );
    if (keys.some((key) => isCopy(run, seen.get(key)))) return false;
    for (const key of keys) seen.set(key, run);
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
