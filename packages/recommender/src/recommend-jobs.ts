import type { Place, Recommendation, RetrievalLegs, SearchFilters } from '@rolecall/contracts';
import type { DomainReader } from '@rolecall/domain-classifier';
import type { Embedder } from '@rolecall/embeddings';
import { compileFilters, type JobIndex } from '@rolecall/job-index';
import { type Preferences, type RankOptions, rank } from '@rolecall/ranking';
import type { ProfileReader } from '@rolecall/resume';
import { findCandidates } from './find-candidates.ts';
import { timeStage } from './stages.ts';
import { type UnderstandOptions, understandResume } from './understand-resume.ts';

/** What a recommendation is made with. */
export interface RecommenderStages {
  embedder: Embedder;
  index: JobIndex;
  domains: DomainReader;
  profiles: ProfileReader;
}

/** Ranked jobs, what they were chosen from, and what each stage took in milliseconds. */
export interface Recommended {
  recommendations: Recommendation[];
  legs: RetrievalLegs;
  /** What the place among the filters was taken for. */
  place?: Place;
  timings: { embedMs: number; retrieveMs: number; rankMs: number };
}

/** How a recommendation is made: which postings come into question, and how they are ranked. */
export type RecommendOptions = RankOptions & UnderstandOptions & { filters?: SearchFilters };

/**
 * The jobs of the index that fit a resume best. Nothing of the resume outlives the call, and nothing of it is
 * in the result or in an error.
 *
 * @param resumeText plain text, not empty
 * @param limit how many jobs at most, 1 or more; ranker and diversity are the shipped ones unless given
 * @throws REQUEST_INVALID and PLACE_UNKNOWN for filters; the codes of `embeddings`, `domain-classifier`, `job-index` and `ranking`; the signal's reason when it aborts
 */
export async function recommendJobs(
  stages: RecommenderStages,
  resumeText: string,
  { signal, background = false, filters, corrections, ...ranking }: RecommendOptions,
): Promise<Recommended> {
  const options = { background, ...(signal && { signal }) };
  const compiled = filters && compileFilters(filters, new Date());
  const start = performance.now();
  const resume = await timeStage('embed', () =>
    understandResume(stages, resumeText, { ...options, ...(corrections && { corrections }) }),
  );
  const understood = performance.now();
  const { candidates, legs } = await timeStage('retrieve', () =>
    findCandidates(stages.index, resume, { ...options, ...(compiled && { filters: compiled }) }),
  );
  const found = performance.now();
  const recommendations = await timeStage('rank', () =>
    rank(candidates, resume.profile, {
      ...(filters && { preferences: preferencesOf(filters, compiled?.place) }),
      ...ranking,
    }),
  );
  const timings = {
    embedMs: understood - start,
    retrieveMs: found - understood,
    rankMs: performance.now() - found,
  };
  return { recommendations, legs, timings, ...(compiled?.place && { place: compiled.place }) };
}

/** What the filters say is preferred: reasons tell how each job fits it. */
function preferencesOf(
  { radiusKm, minSalary, salaryCurrency }: SearchFilters,
  place: Place | undefined,
): Preferences {
  return {
    ...(place && { place }),
    ...(radiusKm !== undefined && { radiusKm }),
    ...(minSalary !== undefined &&
      salaryCurrency !== undefined && { minSalary: { amount: minSalary, currency: salaryCurrency } }),
  };
}
