export {
  type FoundCandidates,
  findJobs,
  type Recommended,
  type RecommenderStages,
  recommendJobs,
} from './recommend-jobs.ts';
export { warmUp } from './warm-up.ts';
