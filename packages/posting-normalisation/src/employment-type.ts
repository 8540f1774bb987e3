import type { EmploymentType } from '@rolecall/contracts';

type Wording = readonly [RegExp, EmploymentType];

/** What titles say of it; a word that names the work ("Contract Manager") says nothing. */
const IN_TITLE: readonly Wording[] = [
  [/\b(?:intern|interns|internship|praktikum|praktikant(?:in)?)\b/iu, 'internship'],
  [/\b(?:part[- ]time|teilzeit)\b/iu, 'part_time'],
  [/\b(?:full[- ]time|vollzeit)\b/iu, 'full_time'],
  [/[(|,–-]\s?(?:contract(?:or)?|freelance)(?=\s?(?:[)|,–-]|$))/iu, 'contract'],
  [/[(|,–-]\s?temp(?:orary)?(?=\s?(?:[)|,–-]|$))|^temporary\b/iu, 'temporary'],
  [/\bvolunteer\)?$|^volunteer(?=\s?[-:–(])/iu, 'volunteer'],
];

/** Labels and phrases after which the type is stated; each is followed by at most a few words. */
const STATEMENT =
  /\b(?:(?:job|employment|position|work|contract|appointment) ?(?:type|status|basis|term)s?(?: is)?\s{0,2}[:\n–-]?|this is an?|this is|(?:this|the) (?:position|role|job|post|opportunity|vacancy) is(?: an?)?)\s{0,2}((?:[\p{L}-]+[ ,/&(]{1,2}){0,3}?)(full|part|temp|contract|intern|freelance|volunt)[\p{L}]{0,10}([- ]time)?(?![\p{L}])([^.\n]{0,40})/giu;

/** A segment of its own between bars, as in first lines of postings in forums: `| Full-time |`. */
const SEGMENT = /\|\s{0,2}(full|part)([- ]time)\s{0,2}(?=\||$|\n)/giu;

const BY_STEM: Readonly<Record<string, EmploymentType>> = {
  temp: 'temporary',
  contract: 'contract',
  freelance: 'contract',
  intern: 'internship',
  volunt: 'volunteer',
};

const NEGATION = /\b(?:not|no|non|or|and|may)\b/iu;
const OTHER_TYPE = /\b(?:full|part)[- ]time|\b(?:contract|temporary|internship|freelance|volunteer)\b/iu;

/**
 * The employment type the title or an outright statement of the text names ("Job type: Part-time", "This is a full-time
 * position"); undefined where none does, or they name several.
 */
export function employmentTypeOf(title: string, description: string): EmploymentType | undefined {
  const titled = new Set(IN_TITLE.flatMap(([words, type]) => (words.test(title) ? [type] : [])));
  if (titled.size > 0) return titled.size === 1 ? [...titled][0] : undefined;
  const found = new Set<EmploymentType>();
  for (const [, before = '', stem = '', time, after = ''] of description.matchAll(STATEMENT)) {
    const type = typeOf(stem, time);
    if (type === undefined || NEGATION.test(before)) continue;
    if (OTHER_TYPE.test(after) || OTHER_TYPE.test(before)) return undefined;
    found.add(type);
  }
  for (const [, stem = '', time] of description.matchAll(SEGMENT)) {
    const type = typeOf(stem, time);
    if (type !== undefined) found.add(type);
  }
  return found.size === 1 ? [...found][0] : undefined;
}

function typeOf(stem: string, time: string | undefined): EmploymentType | undefined {
  const word = stem.toLowerCase();
  if (word === 'full') return time === undefined ? undefined : 'full_time';
  if (word === 'part') return time === undefined ? undefined : 'part_time';
  return BY_STEM[word];
}
