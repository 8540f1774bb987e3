import type { PostingAsks } from '@rolecall/contracts';
import type { CandidateProfile } from '../../query.ts';
import type { DegreeMet, LicencesMet, YearsMet } from '../fact.ts';

/** Stems of words that may speak of a licence in ways no list of names holds: "licensed in two states". */
const HINTS: Readonly<Record<string, string>> = {
  'registered-nurse': 'rn nurse nursin',
  'practical-nurse': 'lpn lvn nurse nursin',
  'nursing-assistant': 'cna nurse nursin aide',
  medicine: 'licens board physic md doctor reside',
  'allied-health': 'licens regist therap pharma',
  'social-work': 'licens lcsw lmsw social',
  teaching: 'licens certif creden regent teach teache qts',
  law: 'licens bar attorn lawyer admitt counse',
  accountancy: 'cpa charte aca acca',
  securities: 'series finra licens broker',
  'real-estate': 'licens realto broker',
  engineering: 'licens pe eit regist charte',
  architecture: 'licens regist archit',
  driving: 'cdl truck driver hgv licens',
  aviation: 'faa pilot airfra licens',
  'security-clearance': 'cleara secret sci',
};

function isHinted(licence: string, words: ReadonlySet<string>): boolean {
  return (HINTS[licence] ?? '').split(' ').some((stem) => words.has(stem));
}

/** Months that dates of whole years may hide. */
const ROUNDING_YEARS = 0.5;

/**
 * What the posting requires, met or not. Met is what the resume tells outright; lacking, what is asked for firmly and not
 * even hinted at. Everything between gives no fact.
 */
export function requirementFacts(
  { degree, licences, years }: PostingAsks,
  profile: Pick<CandidateProfile, 'licences' | 'years' | 'told'>,
): (DegreeMet | LicencesMet | YearsMet)[] {
  return [
    ...degreeFact(degree, profile.told),
    ...licenceFacts(licences, profile),
    ...yearsFact(years, profile),
  ];
}

function degreeFact(
  asked: PostingAsks['degree'],
  { degree: held, degreeHinted }: CandidateProfile['told'],
): DegreeMet[] {
  if (asked === undefined || held === undefined) return [];
  const { level, firm } = asked;
  if (held >= level) return [{ kind: 'degree', fit: 'for', value: 1, asked: level, held }];
  if (!firm || degreeHinted >= level) return [];
  return [{ kind: 'degree', fit: 'against', value: held / level, asked: level, held }];
}

function licenceFacts(
  asked: PostingAsks['licences'],
  { licences: hinted, told }: Pick<CandidateProfile, 'licences' | 'told'>,
): LicencesMet[] {
  const met = asked.flatMap(({ id }) => (told.licences.includes(id) ? id : []));
  const lacking = asked.flatMap(({ id, firm }) =>
    firm && !hinted.includes(id) && !told.licences.includes(id) && !isHinted(id, told.words) ? id : [],
  );
  return [
    ...(met.length > 0 ? [{ kind: 'licence' as const, fit: 'for' as const, value: 1, licences: met }] : []),
    ...(lacking.length > 0
      ? [{ kind: 'licence' as const, fit: 'against' as const, value: 0, licences: lacking }]
      : []),
  ];
}

function yearsFact(
  asked: PostingAsks['years'],
  { years: told, told: { claimedYears = 0 } }: Pick<CandidateProfile, 'years' | 'told'>,
): YearsMet[] {
  if (asked === undefined || told === undefined) return [];
  const { count, firm } = asked;
  if (told >= count) return [{ kind: 'experience', fit: 'for', value: 1, asked: count, told }];
  if (!firm || Math.max(told + ROUNDING_YEARS, claimedYears) >= count) return [];
  return [{ kind: 'experience', fit: 'against', value: told / count, asked: count, told }];
}
