import type { Candidate } from '../../src/index.ts';

const NO_SIMILARITY: Candidate['similarities'] = {
  passageBest: 0,
  passageMean: 0,
  titleBeginning: 0,
  titleHeadline: 0,
  titleMean: 0,
  titleTitles: 0,
  words: 0,
  keywords: 0,
};

/** A candidate whose similarities are all 0 but for those given. */
export function candidate(
  id: string,
  {
    title = 'Baker',
    company,
    skills = {},
    occupations = {},
    ...similarities
  }: Partial<Candidate['similarities'] & Candidate['analysis']> & { title?: string; company?: string } = {},
): Candidate {
  return {
    job: { id, source: 'test', externalId: id, title, ...(company !== undefined && { company }) },
    retrieval: { fusedScore: 0 },
    analysis: { skills, occupations },
    similarities: { ...NO_SIMILARITY, ...similarities },
  };
}
