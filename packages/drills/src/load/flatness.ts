/** What memory may gain and still count as flat: the collector leaves as much behind now and then. */
const TOLERATED_SHARE = 1.15;
const TOLERATED_MB = 40;

/**
 * Whether memory stayed flat: its mean over the last third of the time is not above that over the middle third. The
 * first third is for filling buffers and caches.
 *
 * @param values in MB, taken at equal intervals
 */
export function memoryTrend(values: readonly number[]): { middle: number; last: number; flat: boolean } {
  const third = Math.floor(values.length / 3);
  const middle = mean(values.slice(third, 2 * third));
  const last = mean(values.slice(2 * third));
  return { middle, last, flat: last <= Math.max(middle * TOLERATED_SHARE, middle + TOLERATED_MB) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
