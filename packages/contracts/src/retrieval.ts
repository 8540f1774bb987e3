import type { JobSummary } from './job-posting.ts';

/**
 * The retrieval legs, each a search of its own:
 * - `dense`: the resume's beginning against whole postings, by meaning
 * - `sparse`: the resume's words against the postings' words (BM25)
 * - `title`: the resume's beginning against titles, by meaning
 * - `career`: the mean of the resume's passages against whole postings, by meaning
 * - `headline`: the resume's first lines against titles, by meaning
 * - `titles`: the titles a candidate had against titles, by meaning
 * - `keywords`: the candidate's titles and skills against the postings' words (BM25)
 */
export const RETRIEVAL_LEGS = [
  'dense',
  'sparse',
  'title',
  'career',
  'headline',
  'titles',
  'keywords',
] as const;
export type RetrievalLeg = (typeof RETRIEVAL_LEGS)[number];

/** What names a job. */
export type JobKey = Pick<JobSummary, 'id' | 'source' | 'externalId'>;

/** A job one retrieval leg found. `score` is the leg's own: cosine similarity, or BM25 of the sparse leg. */
export interface RetrievalHit {
  job: JobKey;
  score: number;
}

/** What hybrid retrieval found: the hits of each leg that was asked for, best first. */
export type RetrievalLegs = Partial<Record<RetrievalLeg, readonly RetrievalHit[]>>;

/** What a posting asks for, as far as it is told by what it names. */
export interface PostingDemands {
  /** The least degree it names, 1 (school) to 5 (doctorate); 0 where it names none. */
  degree: number;
  /** Licences it names; see `findLicences` of the taxonomy. */
  licences: readonly string[];
  /** Years of experience it asks for first, at most 15; 0 where it asks for none. */
  years: number;
}

/** A skill a posting names where it speaks of the work or of the candidate, not of the employer. */
export interface AskedSkill {
  /** The taxonomy's. */
  id: string;
  /** As the posting names it, in lower case but for acronyms. */
  written: string;
  /** Whether it is asked for outright; else it is a wish, or comes up in the work. */
  firm: boolean;
}

/**
 * What a posting says a candidate is to bring, read where it says so: what a reason may rest on. Wishes ("preferred", "a
 * plus") are not firm.
 */
export interface PostingAsks {
  /** The firm ones first, then as the posting names them; each once. */
  skills: readonly AskedSkill[];
  /** The least degree, 1 (school) to 5 (doctorate); not firm where experience may stand in for it. */
  degree?: { level: number; firm: boolean };
  /** Licences; see `findLicences` of the taxonomy. Not firm where another may stand in for it. */
  licences: readonly { id: string; firm: boolean }[];
  /** What nobody is taken without, of these: `licence:law`, `degree:5`; see `mustsOf` of posting-normalisation. */
  musts: readonly string[];
  /** Years of experience, 1 to 15; not firm where there is another way to qualify. */
  years?: { count: number; firm: boolean };
}

/** What ranking reads of a posting besides its title: made of its text when it is indexed. */
export interface PostingAnalysis {
  /** How often each skill is named, by the taxonomy's id of the skill. */
  skills: Readonly<Record<string, number>>;
  /** Occupations the title may stand for, by code, with their shares (0..1). */
  occupations: Readonly<Record<string, number>>;
  /** Fields of work, by the taxonomy's id, with their shares (0..1); none where no classifier reads the vectors. */
  domains: Readonly<Record<string, number>>;
  /** What the posting asks of a candidate besides skills. */
  demands: PostingDemands;
  /** What it asks for outright, and what not: read more strictly than `skills` and `demands`, for reasons. */
  asks: PostingAsks;
  /** Characters of the description. */
  length: number;
  /** SimHash of the description: 16 hex digits, of which few bits differ between two texts that are nearly the same. */
  fingerprint: string;
  /**
   * Names the copies a posting is one of, found when it was stored: the same for all of them, and for a posting without
   * copies its own.
   */
  group: string;
}
