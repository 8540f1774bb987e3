import { histogram, inSpan, timed } from '@rolecall/telemetry';

const STAGES = ['extract', 'embed', 'retrieve', 'rank', 'total'] as const;

/**
 * The steps of a recommendation: text out of the resume; understanding and embedding it; candidates out of the index; scoring and
 * choosing; all of these.
 */
export type RecommendStage = (typeof STAGES)[number];

const stageDurations = histogram({
  name: 'rolecall_recommend_stage_duration_seconds',
  help: 'Time a recommendation spends in each stage (extract, embed, retrieve, rank) and in all (total), failed ones included',
  labels: { stage: STAGES },
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5, 0.75, 1, 2, 5, 10, 30],
});

/** Runs a stage as a span of the trace under way, and notes how long it took, whether or not it failed. */
export function timeStage<Result>(stage: RecommendStage, work: () => Promise<Result>): Promise<Result> {
  return timed(
    () => inSpan(stage === 'total' ? 'recommend' : stage, work),
    (seconds) => stageDurations.record(seconds, { stage }),
  );
}
