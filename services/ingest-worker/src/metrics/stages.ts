import { histogram, inSpan, timed } from '@rolecall/telemetry';

const stageDurations = histogram({
  name: 'rolecall_ingest_stage_duration_seconds',
  help: 'Time a batch spends in each stage, failed ones included',
  labels: {
    stage: ['prepare', 'lookup', 'normalise', 'embed', 'classify', 'copies', 'store', 'retire'],
  },
  // A batch of 64 is looked up in milliseconds and embedded in a second or so on one core.
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
});

/** The steps of a batch that are timed. */
type Stage = Parameters<typeof stageDurations.record>[1]['stage'];

/** Runs a step as a span of the trace under way, and notes how long it took, whether or not it failed. */
export function timeStage<Result>(stage: Stage, step: () => Promise<Result>): Promise<Result> {
  return timed(
    () => inSpan(stage, step),
    (seconds) => stageDurations.record(seconds, { stage }),
  );
}
