export { type Recommended, type RecommenderStages, recommendJobs } from './recommend-jobs.ts';
