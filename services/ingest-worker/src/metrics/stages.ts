/** The steps of a batch that are timed. */
export const STAGES = [
  'prepare',
  'lookup',
  'normalise',
  'embed',
  'classify',
  'copies',
  'store',
  'retire',
] as const;
export type Stage = (typeof STAGES)[number];

/** Runs a step and notes how long it took, whether or not it failed. */
export type TimeStage = <Result>(stage: Stage, step: () => Promise<Result>) => Promise<Result>;

/** For where nobody asks. */
export const untimed: TimeStage = (_stage, step) => step();
