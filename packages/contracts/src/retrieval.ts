import type { JobSummary } from './job-posting.ts';

/** A job one retrieval leg found. `score` is the leg's own: cosine similarity or BM25. */
export interface RetrievalHit {
  job: JobSummary;
  score: number;
}

/** What hybrid retrieval found: each leg's hits, best first. */
export interface RetrievalLegs {
  dense: readonly RetrievalHit[];
  sparse: readonly RetrievalHit[];
}
