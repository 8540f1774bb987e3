export { type EvaluationStages, evaluate, type ResumeOutcome } from './evaluate.ts';
export type { JudgedResume, JudgedSet } from './judged/judged-set.ts';
export { postingKey } from './judged/posting-key.ts';
export { type Judgments, parseQrels } from './judged/qrels.ts';
export { openDevelopmentSet, openTrainingSet } from './judged/real-resumes.ts';
export { openSampleSet } from './judged/sample-set.ts';
export { alphaNdcg, type ClusteredItem } from './metrics/alpha-ndcg.ts';
export { distinctCompanies, distinctTitles } from './metrics/distinct.ts';
export { exponentialGain, linearGain, RELEVANT } from './metrics/gain.ts';
export { intraListDistance } from './metrics/intra-list-distance.ts';
export {
  type Figures,
  LIST_LENGTH,
  METRICS,
  type MeasuredList,
  type Metric,
  measure,
} from './metrics/list-metrics.ts';
export { ndcg } from './metrics/ndcg.ts';
export { bestPrecision, precision } from './metrics/precision.ts';
export { recall } from './metrics/recall.ts';
export { reciprocalRank } from './metrics/reciprocal-rank.ts';
export { unjudgedShare } from './metrics/unjudged-share.ts';
export { PIPELINES } from './pipelines/index.ts';
export type { Pipeline, PipelineResult, PipelineStages } from './pipelines/pipeline.ts';
export { toMarkdown } from './report/markdown.ts';
export type { Means, PipelineSummary, Report } from './report/summarise.ts';
export { type EvaluationOptions, runEvaluation } from './run-evaluation.ts';
export { mean } from './statistics/mean.ts';
export { type BootstrapOptions, type Interval, pairedBootstrap } from './statistics/paired-bootstrap.ts';
