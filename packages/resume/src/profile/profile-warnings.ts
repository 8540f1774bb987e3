import type { ResumeProfile, Warning } from '@rolecall/contracts';
import { MAX_CHARACTERS } from './lines.ts';

type Check = Warning & { holds: (profile: ResumeProfile, text: string) => boolean };

const isDated = ({ experience }: ResumeProfile) => experience.some(({ start }) => start !== undefined);
const has = ({ sections }: ResumeProfile, kind: string) => sections.some((section) => section.kind === kind);

const CHECKS: readonly Check[] = [
  {
    code: 'PROFILE_TRUNCATED',
    message: `Only the first ${MAX_CHARACTERS} characters were understood.`,
    holds: (_, { length }) => length > MAX_CHARACTERS,
  },
  {
    code: 'PROFILE_LANGUAGE_UNSUPPORTED',
    message: 'Titles and skills are known by their English names; of other languages little is understood.',
    holds: ({ language }) => language !== undefined && language !== 'en',
  },
  {
    code: 'PROFILE_NO_SECTIONS',
    message: 'No headings were found, such as "Experience" or "Education".',
    holds: ({ sections }) => sections.every(({ kind }) => kind === 'header'),
  },
  {
    code: 'PROFILE_NO_EXPERIENCE',
    message: 'No positions were found.',
    holds: ({ experience }) => experience.length === 0,
  },
  {
    code: 'PROFILE_NO_TITLES',
    message: 'No job title was found that is known.',
    holds: ({ titles }) => titles.length === 0,
  },
  {
    code: 'PROFILE_NO_DATES',
    message: 'Positions were found without dates, so years of experience are not known.',
    holds: (profile) => profile.experience.length > 0 && !isDated(profile),
  },
  {
    code: 'PROFILE_NO_EDUCATION',
    message: 'There is a heading for education, but nothing below it was understood.',
    holds: (profile) => profile.education.length === 0 && has(profile, 'education'),
  },
  {
    code: 'PROFILE_NO_SKILLS',
    message: 'No skills were found that are known.',
    holds: ({ skills }) => skills.length === 0,
  },
];

/**
 * What could not be read of a resume, for the person who sent it.
 *
 * @param text what the profile was read from
 */
export function profileWarnings(profile: ResumeProfile, text: string): Warning[] {
  return CHECKS.filter(({ holds }) => holds(profile, text)).map(({ code, message }) => ({ code, message }));
}
