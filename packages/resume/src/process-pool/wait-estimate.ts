const LONGEST_SECONDS = 60;

/** Guesses how long it takes until somebody who is refused would be served. */
export interface WaitEstimate {
  /** A request took this long. */
  answered(ms: number): void;
  /** Whole seconds, 1 to 60. */
  secondsFor(waiting: number, processes: number): number;
}

/** @param secondsPerRequest a guess that the first answers replace */
export function createWaitEstimate(secondsPerRequest = 0.1): WaitEstimate {
  let average = secondsPerRequest;
  return {
    answered(ms) {
      average += (ms / 1000 - average) / 16;
    },
    secondsFor: (waiting, processes) =>
      Math.min(LONGEST_SECONDS, Math.max(1, Math.ceil((waiting * average) / processes))),
  };
}
