import type { JobSummary, Seniority } from '@rolecall/contracts';
import { LEVEL_STEPS, type StatedLevel, statedLevel } from '@rolecall/taxonomy';
import type { CandidateProfile } from '../../query.ts';
import type { LevelAgrees } from '../fact.ts';

/** Levels that a feed states in words which mean one thing. */
const BY_FIELD: Partial<Record<Seniority, StatedLevel>> = {
  internship: 'training',
  entry: 'junior',
  director: 'director',
  executive: 'executive',
};

/** A title of who leads is no beginner's, whatever the feed says. */
const LEADS = /\b(?:lead|leader|supervisor|manager|head|chief)\b/iu;

/** Steps from which on levels are apart; one step either way is what careers are made of, and tells nothing. */
const APART = 2;
const WHOLE_LADDER = 6;

/** Years from which on a beginner's position is below a candidate, and up to which a senior one is above. */
const NO_BEGINNER = 6;
const BEGINNER = 2;

/**
 * How the levels of both agree, where both are stated: the posting's by its title or field, the candidate's by the present
 * title or else, where levels are far apart, by years of experience.
 */
export function levelFact(
  { title, seniority }: Pick<JobSummary, 'title' | 'seniority'>,
  { titles, years, told }: Pick<CandidateProfile, 'titles' | 'years' | 'told'>,
): LevelAgrees | undefined {
  const level = statedLevel(title) ?? (seniority && !LEADS.test(title) ? BY_FIELD[seniority] : undefined);
  if (level === undefined) return undefined;
  const posting = { level, title };
  const [present = ''] = titles;
  const held = statedLevel(present);
  if (held !== undefined) {
    const apart = Math.abs(LEVEL_STEPS[held] - LEVEL_STEPS[level]);
    if (apart !== 0 && apart < APART) return undefined;
    const fit = apart === 0 ? 'for' : 'against';
    return {
      kind: 'seniority',
      fit,
      value: 1 - apart / WHOLE_LADDER,
      posting,
      own: { level: held, title: present },
    };
  }
  if (years === undefined) return undefined;
  const isBelow = LEVEL_STEPS[level] <= LEVEL_STEPS.junior && years >= NO_BEGINNER;
  const isAbove =
    LEVEL_STEPS[level] >= LEVEL_STEPS.senior && Math.max(years, told.claimedYears ?? 0) < BEGINNER;
  return isBelow || isAbove
    ? { kind: 'seniority', fit: 'against', value: 0, posting, own: { years } }
    : undefined;
}
