import { buildQuery, rank } from '@rolecall/ranking';
import type { Pipeline } from './pipeline.ts';
import { retrieve } from './retrieve.ts';

/** What `POST /recommend` does. */
export const shipped: Pipeline = async (stages, resumeText, limit) => {
  const legs = await retrieve(stages, buildQuery(resumeText));
  return { jobs: rank(legs, { limit }).map(({ job }) => job), legs };
};
