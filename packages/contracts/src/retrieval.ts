import type { JobSummary } from './job-posting.ts';

/**
 * The retrieval legs, each a search of its own:
 * - `dense`: the resume's beginning against whole postings, by meaning
 * - `sparse`: the resume's words against the postings' words (BM25)
 * - `title`: the resume's beginning against titles, by meaning
 * - `career`: the mean of the resume's passages against whole postings, by meaning
 * - `headline`: the resume's first lines against titles, by meaning
 */
export const RETRIEVAL_LEGS = ['dense', 'sparse', 'title', 'career', 'headline'] as const;
export type RetrievalLeg = (typeof RETRIEVAL_LEGS)[number];

/** A job one retrieval leg found. `score` is the leg's own: cosine similarity, or BM25 of the sparse leg. */
export interface RetrievalHit {
  job: JobSummary;
  score: number;
}

/** What hybrid retrieval found: the hits of each leg that was asked for, best first. */
export type RetrievalLegs = Partial<Record<RetrievalLeg, readonly RetrievalHit[]>>;
