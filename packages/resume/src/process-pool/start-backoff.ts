/** Pause after a process that died before it was ready; doubled each time, so that nothing spins. */
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 30_000;

/** Keeps processes that die while starting from being started again at once. */
export interface StartBackoff {
  /** Whether nothing should be started now. */
  isPausing(): boolean;
  /** Whether the latest process that started, or did not, did. */
  hasStarted(): boolean;
  failed(): void;
  succeeded(): void;
  /** Ends a pause without `retry`. */
  cancel(): void;
}

/** @param retry called at the end of each pause */
export function createStartBackoff(retry: () => void): StartBackoff {
  let failures = 0;
  let started = false;
  let pause: NodeJS.Timeout | undefined;
  return {
    isPausing: () => pause !== undefined,
    hasStarted: () => started,
    failed() {
      started = false;
      const pauseMs = Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
      failures += 1;
      pause ??= setTimeout(() => {
        pause = undefined;
        retry();
      }, pauseMs);
    },
    succeeded() {
      failures = 0;
      started = true;
    },
    cancel: () => clearTimeout(pause),
  };
}
