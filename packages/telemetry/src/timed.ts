import { type Outcome, outcomeOf } from './outcome.ts';

/**
 * Runs some work and tells how long it took in seconds and how it ended, whether or not it failed.
 *
 * @example timed(() => ask(), (seconds, outcome) => requests.record(seconds, { outcome }))
 */
export async function timed<Result>(
  work: () => Promise<Result>,
  ended: (seconds: number, outcome: Outcome) => void,
): Promise<Result> {
  const start = performance.now();
  let outcome: Outcome = 'ok';
  try {
    return await work();
  } catch (error) {
    outcome = outcomeOf(error);
    throw error;
  } finally {
    ended((performance.now() - start) / 1000, outcome);
  }
}
