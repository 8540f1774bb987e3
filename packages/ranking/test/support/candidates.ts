import { createHash } from 'node:crypto';
import type { Candidate, CandidateProfile } from '../../src/index.ts';

const NO_SIMILARITY: Candidate['similarities'] = {
  passageBest: 0,
  passageMean: 0,
  passageFirst: 0,
  passageRecent: 0,
  postingBeginning: 0,
  postingTitle: 0,
  positionCurrent: 0,
  positionBest: 0,
  positionMean: 0,
  titlePositionCurrent: 0,
  titlePositionBest: 0,
  titlePositionMean: 0,
  titleBeginning: 0,
  titleHeadline: 0,
  titleMean: 0,
  titleTitles: 0,
  titleCurrent: 0,
  titleBest: 0,
  words: 0,
  keywords: 0,
};

/** As far from any other as those of different texts. */
function fingerprintOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 16);
}

/** A candidate whose similarities are all 0 but for those given. */
export function candidate(
  id: string,
  {
    title = 'Baker',
    company,
    skills = {},
    occupations = {},
    domains = {},
    demands = { degree: 0, licences: [], years: 0 },
    asks = { skills: [], licences: [], musts: [] },
    length = 1000,
    fingerprint = fingerprintOf(id),
    group = id,
    ...similarities
  }: Partial<Candidate['similarities'] & Candidate['analysis']> & { title?: string; company?: string } = {},
): Candidate {
  return {
    job: { id, source: 'test', externalId: id, title, ...(company !== undefined && { company }) },
    retrieval: { fusedScore: 0 },
    analysis: { skills, occupations, domains, demands, asks, length, fingerprint, group },
    similarities: { ...NO_SIMILARITY, ...similarities },
  };
}

/** What a resume tells that says nothing. */
export const NOTHING_TOLD: CandidateProfile['told'] = {
  degree: undefined,
  degreeHinted: 0,
  claimedYears: undefined,
  licences: [],
  words: new Set(),
};
