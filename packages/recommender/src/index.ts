export { checkDomains, checkRanker } from './check-models.ts';
export { MAX_CANDIDATES, RETRIEVAL_DEPTH, retrieveLegs, scoreCandidates } from './find-candidates.ts';
export {
  type Recommended,
  type RecommenderStages,
  type RecommendOptions,
  recommendJobs,
} from './recommend-jobs.ts';
export { timeStage } from './stages.ts';
export { understandResume } from './understand-resume.ts';
export { versionsOf } from './versions.ts';
export { warmUp } from './warm-up.ts';
