import type { ProfileCorrections, ResumeProfile } from '@rolecall/contracts';
import { stemOf, type ToldFacts } from '@rolecall/ranking';
import { findDegrees, findLicences, nameWords } from '@rolecall/taxonomy';
import { toldDegree } from './highest-degree.ts';

/** The licence, as `findLicences` names it, that a certification of a profile is. */
const LICENCE_OF: Readonly<Record<string, string>> = {
  'ap-license': 'aviation',
  'bar-admission': 'law',
  cdl: 'driving',
  cna: 'nursing-assistant',
  cpa: 'accountancy',
  lcsw: 'social-work',
  lmsw: 'social-work',
  lpc: 'social-work',
  lpn: 'practical-nurse',
  'medical-license': 'medicine',
  pe: 'engineering',
  'pilot-licence': 'aviation',
  qts: 'teaching',
  'real-estate-license': 'real-estate',
  rn: 'registered-nurse',
  'series-63': 'securities',
  'series-65': 'securities',
  'series-66': 'securities',
  'series-7': 'securities',
  'teaching-licence': 'teaching',
};

/** Licences that nobody has such a title without. */
const BY_TITLE = new Set(['registered-nurse', 'practical-nurse', 'nursing-assistant', 'accountancy']);

/**
 * What a resume tells outright, and what the candidate says instead.
 *
 * @param text that the profile is of
 */
export function toldFacts(
  {
    education,
    certifications,
    titles,
    sections,
  }: Pick<ResumeProfile, 'education' | 'certifications' | 'titles' | 'sections'>,
  text: string,
  { skills = [], titles: given = titles, yearsOfExperience }: ProfileCorrections = {},
): ToldFacts {
  const certified = certifications.flatMap(({ id = '' }) => LICENCE_OF[id] ?? []);
  const titled = findLicences(given.join('\n')).filter((id) => BY_TITLE.has(id));
  return {
    degree: finishedDegree(education, sections),
    degreeHinted: findDegrees(text).at(-1) ?? 0,
    claimedYears: yearsOfExperience ?? claimedYears(text),
    licences: [...new Set([...certified, ...titled])],
    words: new Set([text, ...skills].flatMap(nameWords).map(stemOf)),
  };
}

const UNFINISHED =
  /\b(?:expected|anticipated|in progress|pursuing|candidate for|currently|credit hours?|credits earned|incomplete|no degree|some college|towards?)\b/iu;

/** A word that stands for other things, too, where no school is told: "Six Sigma Masters Program". */
const BARE = /^\p{L}+['’]?s?$/u;

/** The highest degree that schooling tells of and that is not under way. */
function finishedDegree(
  education: ResumeProfile['education'],
  sections: ResumeProfile['sections'],
): number | undefined {
  const underWay = sections
    .filter(({ kind }) => kind === 'education')
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => UNFINISHED.test(line));
  return toldDegree(
    education.filter(({ degree, institution, end }) => {
      if (degree === undefined) return true;
      if (institution === undefined && BARE.test(degree)) return false;
      // Where something is under way, what has no date may be it.
      return underWay.length === 0 || (end !== undefined && !underWay.some((line) => line.includes(degree)));
    }),
  );
}

const CLAIM =
  /\b(?:over|more than|nearly|almost)?\s?(\d{1,2})\s?\+?\s?(?:plus\s)?(?:years?|yrs?)\b(?=[^.\n]{0,80}\b(?:experience|background|career|expertise)\b)/giu;

/** "Over 7+ years of experience": the most years a resume claims. Linear in the text. */
function claimedYears(text: string): number | undefined {
  const claims = Array.from(text.matchAll(CLAIM), ([, years]) => Number(years)).filter(
    (years) => years <= 60,
  );
  return claims.length > 0 ? Math.max(...claims) : undefined;
}
