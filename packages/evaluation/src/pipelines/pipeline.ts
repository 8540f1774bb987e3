import type { JobSummary, RetrievalLegs } from '@rolecall/contracts';
import type { RecommenderStages } from '@rolecall/recommender';

/** What a pipeline runs on: the packages the API runs on. */
export type PipelineStages = RecommenderStages;

/** What a pipeline made of a resume. */
export interface PipelineResult {
  /** Best first, at most as many as asked for. */
  jobs: readonly JobSummary[];
  /** What each retrieval leg it used had found. */
  legs: RetrievalLegs;
}

/**
 * A way from a resume's text to a list of jobs.
 *
 * @param limit how many jobs at most
 */
export type Pipeline = (stages: PipelineStages, resumeText: string, limit: number) => Promise<PipelineResult>;
