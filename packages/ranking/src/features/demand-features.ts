import type { PostingDemands, RankingFeatures } from '@rolecall/contracts';
import type { CandidateProfile } from '../query.ts';

/** More licences missing say no more: one is enough to keep a candidate out. */
const MAX_LICENCES = 2;

/** Years of a candidate whose resume does not tell. */
const USUAL_YEARS = 5;

/** What a posting asks for and the resume does not tell of, each at most 0. */
export function demandFeatures(
  { degree, licences, years }: PostingDemands,
  profile: Pick<CandidateProfile, 'degree' | 'licences' | 'years'>,
): Pick<RankingFeatures, 'degreeGap' | 'degreeOpen' | 'licencesMissing' | 'yearsMissing'> {
  const missing = licences.filter((licence) => !profile.licences.includes(licence)).length;
  return {
    degreeGap: Math.min(0, profile.degree - degree),
    degreeOpen: degree === 0 ? 1 : 0,
    licencesMissing: 0 - Math.min(MAX_LICENCES, missing),
    yearsMissing: Math.min(0, (profile.years ?? USUAL_YEARS) - years),
  };
}
