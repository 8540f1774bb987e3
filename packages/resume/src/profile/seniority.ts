import type { ProfileSeniority } from '@rolecall/contracts';
import { levelOf } from '@rolecall/taxonomy';

/** Levels of postings by {@link levelOf}; the usual one is that of a title that says nothing. */
const LEVELS: readonly (ProfileSeniority['level'] | undefined)[] = [
  'internship',
  'entry',
  undefined,
  'mid_senior',
  'mid_senior',
  'director',
  'executive',
];

/** What a title says of the candidate's level. */
export function seniorityOf(title: string | undefined): ProfileSeniority | undefined {
  const level = title === undefined ? undefined : LEVELS[levelOf(title)];
  return title === undefined || level === undefined ? undefined : { level, evidence: title };
}
