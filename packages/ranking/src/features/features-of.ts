import type { JobSummary, PostingAnalysis, RankingFeatures, RetrievalTrace } from '@rolecall/contracts';
import { levelOf } from '@rolecall/taxonomy';
import type { CandidateProfile } from '../query.ts';
import { demandFeatures } from './demand-features.ts';
import { fieldFeatures } from './field-features.ts';
import { resumeSkills, skillFeatures } from './skill-features.ts';
import { resumeTitles, titleFeatures } from './title-features.ts';

/** Features that come of vectors and words, which retrieval compares. */
const SIMILARITIES = [
  'passageBest',
  'passageMean',
  'passageFirst',
  'passageRecent',
  'postingBeginning',
  'postingTitle',
  'positionCurrent',
  'positionBest',
  'positionMean',
  'titlePositionCurrent',
  'titlePositionBest',
  'titlePositionMean',
  'titleBeginning',
  'titleHeadline',
  'titleMean',
  'titleTitles',
  'titleCurrent',
  'titleBest',
  'words',
  'keywords',
] as const satisfies readonly (keyof RankingFeatures)[];

/** Cosines to the resume's vectors, -1..1, and BM25 scores as shares of the best posting's, 0..1. */
export type Similarities = Pick<RankingFeatures, (typeof SIMILARITIES)[number]>;

/** A posting that may be shown, with all that ranking knows of it. */
export interface Candidate {
  job: JobSummary;
  /** How it was found. */
  retrieval: RetrievalTrace;
  analysis: PostingAnalysis;
  similarities: Similarities;
}

/**
 * Features of every candidate, in their order. None depends on which other candidates there are, so that a posting more
 * or less never changes the order of the rest.
 */
export function featuresOf(candidates: readonly Candidate[], profile: CandidateProfile): RankingFeatures[] {
  const level = levelOf(profile.titles[0] ?? '');
  const titles = resumeTitles(profile.titles);
  const skills = resumeSkills(profile.skills);
  return candidates.map(({ job, analysis, similarities }) => ({
    ...similarities,
    ...titleFeatures(job.title, analysis.occupations, titles),
    ...skillFeatures(analysis.skills, skills),
    ...fieldFeatures(analysis.domains, profile.domains),
    ...demandFeatures(analysis.demands, profile),
    level: 0 - Math.abs(levelOf(job.title, job.seniority) - level),
    length: Math.log1p(analysis.length),
  }));
}
