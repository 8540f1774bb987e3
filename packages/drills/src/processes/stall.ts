/** Far longer than a batch of a killed worker lies idle (twice INGEST_LOCK_MS). */
const LONGEST_STANDSTILL_MS = 300_000;

/**
 * Keeps a drill from waiting for ever for what went wrong.
 *
 * @param what in words, such as `the import`
 * @returns to be told how far it is, again and again; throws once that has not changed for five minutes
 */
export function createStallWatch(what: string): (progress: number) => void {
  let last: number | undefined;
  let since = performance.now();
  return (progress) => {
    const now = performance.now();
    if (progress !== last) since = now;
    last = progress;
    if (now - since < LONGEST_STANDSTILL_MS) return;
    throw new Error(`${what} has stood still for ${LONGEST_STANDSTILL_MS / 1000} s, at ${progress}`);
  };
}
