export { checkDomains, checkRanker } from './check-models.ts';
export {
  type FoundCandidates,
  findJobs,
  type Recommended,
  type RecommenderStages,
  recommendJobs,
} from './recommend-jobs.ts';
export { timeStage } from './stages.ts';
export { versionsOf } from './versions.ts';
export { warmUp } from './warm-up.ts';
