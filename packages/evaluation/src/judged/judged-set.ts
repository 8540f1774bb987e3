import type { Judgments } from './qrels.ts';

/** A resume of a judged set. */
export interface JudgedResume {
  /** As the judgments name it. */
  id: string;
  /** Field of work, by which figures are broken down. */
  category: string;
  path: string;
}

/** Resumes, the postings they are matched with, and how good people found some of the matches. */
export interface JudgedSet {
  name: string;
  resumes: readonly JudgedResume[];
  /** Paths of the feeds that hold all postings. */
  corpus: readonly string[];
  judgments: Judgments;
}
