import type { JobSummary } from '@rolecall/contracts';

/** A job that a search found. */
export interface FoundJob {
  job: JobSummary;
  /** 0..1 */
  score: number;
}
