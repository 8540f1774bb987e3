import type { Place, Recommendation, RetrievalLegs, SearchFilters, Vetoed } from '@rolecall/contracts';
import type { DomainReader } from '@rolecall/domain-classifier';
import type { Embedder, EmbedOptions } from '@rolecall/embeddings';
import { type CompiledFilters, compileFilters, type JobIndex, withoutMusts } from '@rolecall/job-index';
import { MUSTS } from '@rolecall/posting-normalisation';
import {
  type Candidate,
  type Preferences,
  type RankOptions,
  rank,
  unmetMusts,
  veto,
} from '@rolecall/ranking';
import type { ProfileReader } from '@rolecall/resume';
import { findCandidates } from './find-candidates.ts';
import { timeStage } from './stages.ts';
import { type UnderstandOptions, type UnderstoodResume, understandResume } from './understand-resume.ts';

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
  /** Candidates left out for what they demand. */
  vetoed: Vetoed;
  /** What the place among the filters was taken for. */
  place?: Place;
  timings: { embedMs: number; retrieveMs: number; rankMs: number };
}

/** Candidates for each job of a list that leave enough to choose from: copies fall away. */
const ENOUGH = 4;

/** How a recommendation is made: which postings come into question, and how they are ranked. */
export type RecommendOptions = RankOptions &
  UnderstandOptions & {
    filters?: SearchFilters;
    /** Whether postings that demand what the resume does not tell of are shown. */
    showUnmet?: boolean;
  };

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
  { signal, background = false, filters, corrections, showUnmet = false, ...ranking }: RecommendOptions,
): Promise<Recommended> {
  const options = { background, ...(signal && { signal }) };
  const compiled = filters && compileFilters(filters, new Date());
  const start = performance.now();
  const resume = await timeStage('embed', () =>
    understandResume(stages, resumeText, { ...options, ...(corrections && { corrections }) }),
  );
  const understood = performance.now();
  const { candidates, legs, vetoed } = await timeStage('retrieve', () =>
    findAcceptable(stages.index, resume, {
      ...options,
      filters: compiled,
      limit: ranking.limit,
      showUnmet,
    }),
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
  return { recommendations, legs, vetoed, timings, ...(compiled?.place && { place: compiled.place }) };
}

/**
 * Candidates without those that demand what the resume does not tell of. Where they leave too few, the index is asked again
 * for others, so that as many come back as there are.
 */
async function findAcceptable(
  index: JobIndex,
  resume: UnderstoodResume,
  {
    filters,
    limit,
    showUnmet,
    ...options
  }: EmbedOptions & { filters: CompiledFilters | undefined; limit: number; showUnmet: boolean },
): Promise<{ candidates: Candidate[]; legs: RetrievalLegs; vetoed: Vetoed }> {
  const found = await findCandidates(index, resume, { ...options, ...(filters && { filters }) });
  if (showUnmet) return { ...found, vetoed: { licence: 0, degree: 0 } };
  const unmet = unmetMusts(MUSTS, resume.profile);
  const { kept, vetoed } = veto(found.candidates, unmet);
  if (kept.length >= limit * ENOUGH || kept.length === found.candidates.length) {
    return { candidates: kept, legs: found.legs, vetoed };
  }
  const others = await findCandidates(index, resume, { ...options, filters: withoutMusts(filters, unmet) });
  return { candidates: others.candidates, legs: found.legs, vetoed };
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
