export { type EvaluationStages, evaluate, type ResumeOutcome } from './evaluate.ts';
export {
  type Comparison,
  type ComparisonSummary,
  type FairnessReport,
  type ListChange,
  measureFairness,
  type ResumeFairness,
} from './fairness/counterfactual.ts';
export { fairnessMarkdown } from './fairness/fairness-markdown.ts';
export { type FairnessSet, openFairnessSet } from './fairness/fairness-set.ts';
export { type ImpactRatio, impactRatio } from './fairness/impact-ratio.ts';
export { rankBiasedOverlap } from './fairness/rank-biased-overlap.ts';
export {
  GENDERED_PARTS,
  type Gender,
  type GenderedPart,
  genderOf,
  swapGender,
  withName,
} from './fairness/swap-gender.ts';
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
export type { StageOptions } from './open-stages.ts';
export { PIPELINE_GROUPS } from './pipelines/index.ts';
export type { Pipeline, PipelineResult, PipelineStages } from './pipelines/pipeline.ts';
export { toMarkdown } from './report/markdown.ts';
export type { Means, PipelineSummary, Report } from './report/summarise.ts';
export { type EvaluationOptions, runEvaluation } from './run-evaluation.ts';
export { mean } from './statistics/mean.ts';
export { type BootstrapOptions, type Interval, pairedBootstrap } from './statistics/paired-bootstrap.ts';
