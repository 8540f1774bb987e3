import { recommendJobs } from '@rolecall/recommender';
import type { Pipeline } from './pipeline.ts';

/** What `POST /recommend` does. */
export const shipped: Pipeline = async (stages, resumeText, limit) => {
  const { recommendations, legs } = await recommendJobs(stages, resumeText, { limit });
  return { jobs: recommendations.map(({ job }) => job), legs };
};
