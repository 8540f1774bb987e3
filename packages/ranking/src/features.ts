import type { JobSummary, PostingAnalysis, RankingFeatures, RetrievalTrace } from '@rolecall/contracts';
import { levelOf, normaliseTitle } from '@rolecall/taxonomy';
import type { CandidateProfile } from './query.ts';
import { type SkillWeights, skillWeights } from './skill-weights.ts';

/** A posting that may be shown, with all that ranking knows of it. */
export interface Candidate {
  job: JobSummary;
  /** How it was found. */
  retrieval: RetrievalTrace;
  analysis: PostingAnalysis;
  /** Cosines to the resume's vectors, -1..1, and BM25 scores as shares of the best posting's, 0..1. */
  similarities: Omit<
    RankingFeatures,
    'skillSimilarity' | 'skillCoverage' | 'occupation' | 'domain' | 'level'
  >;
}

/** Titles whose occupations are compared; each counts less than the one before. */
const MAX_TITLES = 6;
const OLDER_TITLE = 0.3;
const MAX_OCCUPATIONS = 12;

/** Keeps a posting that names one skill from being covered wholly by it. */
const COVERAGE_PRIOR = 5;

/** What features are made of on the resume's side, worked out once. */
interface ResumeSide {
  level: number;
  skills: ReadonlyMap<string, number>;
  skillLength: number;
  /** The best share of each occupation among the titles. */
  occupations: ReadonlyMap<string, number>;
  weightOf: SkillWeights;
}

/**
 * Features of every candidate, in their order. None depends on which other candidates there are, so that a posting more
 * or less never changes the order of the rest.
 */
export function featuresOf(candidates: readonly Candidate[], profile: CandidateProfile): RankingFeatures[] {
  const side = resumeSide(profile);
  return candidates.map(({ job, analysis, similarities }) => ({
    ...similarities,
    ...skillFeatures(analysis.skills, side),
    occupation: occupationAgreement(analysis.occupations, side),
    domain: domainAgreement(analysis.domains, profile.domains),
    level: 0 - Math.abs(levelOf(job.title, job.seniority) - side.level),
  }));
}

function resumeSide({ titles, skills }: CandidateProfile): ResumeSide {
  const weightOf = skillWeights();
  const occupations = new Map<string, number>();
  titles.slice(0, MAX_TITLES).forEach((title, age) => {
    for (const { code, share } of normaliseTitle(title).occupations.slice(0, MAX_OCCUPATIONS)) {
      occupations.set(code, Math.max(occupations.get(code) ?? 0, share / (1 + OLDER_TITLE * age)));
    }
  });
  const named = new Map(skills.map(({ id, count }) => [id, weightOf(id) * dampened(count)]));
  return {
    level: levelOf(titles[0] ?? ''),
    skills: named,
    skillLength: lengthOf([...named.values()]),
    occupations,
    weightOf,
  };
}

/** Cosine of the skills of both, and how much of the posting's the resume names. */
function skillFeatures(
  named: PostingAnalysis['skills'],
  { skills, skillLength, weightOf }: ResumeSide,
): Pick<RankingFeatures, 'skillSimilarity' | 'skillCoverage'> {
  let dot = 0;
  let squares = 0;
  let shared = 0;
  let all = COVERAGE_PRIOR;
  for (const [id, count] of Object.entries(named)) {
    const weight = weightOf(id);
    const component = weight * dampened(count);
    squares += component * component;
    all += weight;
    const own = skills.get(id);
    if (own === undefined) continue;
    dot += component * own;
    shared += weight;
  }
  const length = Math.sqrt(squares) * skillLength;
  return { skillSimilarity: length === 0 ? 0 : Math.min(1, dot / length), skillCoverage: shared / all };
}

/** The best agreement in one occupation, 0..1; its root, so that one of several meanings of a title still counts. */
function occupationAgreement(
  occupations: PostingAnalysis['occupations'],
  { occupations: own }: ResumeSide,
): number {
  let best = 0;
  for (const [code, share] of Object.entries(occupations))
    best = Math.max(best, share * (own.get(code) ?? 0));
  return Math.sqrt(best);
}

/** Bhattacharyya coefficient of the fields of work of both, 0..1: soft, as neighbouring fields share jobs. */
function domainAgreement(domains: PostingAnalysis['domains'], own: CandidateProfile['domains']): number {
  let agreement = 0;
  for (const [id, share] of Object.entries(domains)) agreement += Math.sqrt(share * (own[id] ?? 0));
  return Math.min(1, agreement);
}

/** Naming a skill again says less than naming it first. */
function dampened(count: number): number {
  return 1 + Math.log(count);
}

function lengthOf(components: readonly number[]): number {
  return Math.sqrt(components.reduce((sum, one) => sum + one * one, 0));
}
