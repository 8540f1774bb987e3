import type { EducationEntry } from '@rolecall/contracts';
import { anyCase } from '../any-case.ts';
import { formatDate, takeDates } from '../dates/date-range.ts';
import { isProse, withoutBullet } from '../lines.ts';
import { isPlace } from '../place.ts';
import { withoutPlaceholders } from '../placeholders.ts';
import type { Section } from '../sections/split-sections.ts';
import { type Degree, degreeIn } from './degrees.ts';

const MAX_LINES = 120;
const MAX_ENTRIES = 20;

const SCHOOL =
  /\b(?:universi\p{L}*|college|school|institute?o?|academy|academia|polytechnic|conservator\p{L}*|seminary|lycée|gymnasium|hochschule|fachhochschule|berufsschule|escuela|école|facultad|faculté)\b|大学/iu;
const PARTS = /\s*(?:[|•·；;\t]|ï¼|â€[“”]|\s[-–—]{1,2}\s|,|\s?[:–—]\s|\s{3,})\s*/iu;
/** Words of the name of a school: those before the word for it, and what follows of it. */
const SMALL_WORD = anyCase('of|the|at|and|de|für|la');
const AFTER_WORD = anyCase('of|for|de|für|at|in|and|&|the|la');
const JOINING_WORD = anyCase('of|and|&|de');
const SCHOOL_WORD = `${anyCase('universi')}\\p{L}*|${anyCase('college|school|institute?o?|academy|polytechnic|hochschule|gymnasium')}`;
const SCHOOL_NAME = new RegExp(
  `(?:(?:\\p{Lu}[\\p{L}.'’&-]*|(?:${SMALL_WORD})|&)\\s){0,6}(?:\\p{Lu}[\\p{L}.'’-]*\\s)?\\p{L}*(?:${SCHOOL_WORD})` +
    `(?:\\s(?:(?:${AFTER_WORD})\\s){1,2}\\p{Lu}[\\p{L}.'’-]*(?:(?:\\s(?:${JOINING_WORD})\\s|\\s)\\p{Lu}[\\p{L}.'’-]*){0,5})?`,
  'u',
);
const FIELD = /^(?:\s?degree)?\s?(?:[:,–-]|in\b|of\b|en\b|in\sder\b|\(|major(?:ing)? in)\s?/iu;
const SHORT_FORM = /^[\p{L}.]{2,8}$/u;
const NOISE =
  /\b(?:gpa|honors|cum laude|magna|summa|minor|graduated|coursework|expected|anticipated|dean['’]?s list)\b.*$/iu;

/**
 * Schooling of a resume, in its order: from the sections on education, or from lines that name both a degree and a
 * school where there is no such section.
 */
export function readEducation(sections: readonly Section[]): EducationEntry[] {
  const own = sections.filter(({ kind }) => kind === 'education');
  const entries = own.flatMap(({ lines }) => entriesIn(lines.map(({ text }) => text)));
  if (entries.length > 0) return entries.slice(0, MAX_ENTRIES);
  return sections
    .filter(({ kind }) => kind !== 'experience')
    .flatMap(({ lines }) =>
      lines.flatMap(({ text }) =>
        degreeIn(text) && SCHOOL.test(text) && !isProse(text) ? entriesIn([text]) : [],
      ),
    )
    .slice(0, MAX_ENTRIES);
}

function entriesIn(lines: readonly string[]): EducationEntry[] {
  const entries: EducationEntry[] = [];
  let current: EducationEntry = {};
  const close = () => {
    if (current.degree !== undefined || current.institution !== undefined) entries.push(current);
    current = {};
  };
  for (const line of lines.slice(0, MAX_LINES)) {
    const bulleted = withoutBullet(line);
    const { range, rest } = takeDates(bulleted.slice(0, 300), ' | ');
    const text = withoutPlaceholders(rest).trim();
    const found = text.length > 250 ? undefined : degreeIn(text);
    const named = found !== undefined && isNameOfSchool(found, text);
    const degree = named ? undefined : found;
    const repeated = repeatedField(text, degree?.end ?? 0);
    const institution = institutionIn(text, degree?.end ?? 0, repeated);
    if (named) current.level ??= 'school';
    if (text === '' && range === undefined) continue;
    // A second degree or a second school is another entry; so are dates that follow what has some.
    if ((degree && current.degree !== undefined) || (institution && current.institution !== undefined))
      close();
    else if (range && current.end !== undefined && (degree || institution)) close();
    if (degree) {
      current.level = degree.level;
      current.degree = degree.name.replace(/[\s,]+$/u, '');
      const field = repeated ?? fieldAfter(text, degree);
      if (field !== undefined) current.field = field;
    }
    if (institution !== undefined) current.institution = institution;
    else if (range && !degree && current.degree !== undefined)
      current.institution ??= nameBesideDates(text) as string;
    if (range && current.end === undefined) Object.assign(current, datesOf(range));
  }
  close();
  return entries;
}

function datesOf({ start, end, current }: NonNullable<ReturnType<typeof takeDates>['range']>) {
  if (end !== undefined) return { start: formatDate(start), end: formatDate(end) };
  return current ? { start: formatDate(start) } : { end: formatDate(start) };
}

function institutionIn(text: string, degreeEnd: number, field = ''): string | undefined {
  if (!SCHOOL.test(text)) return undefined;
  const sides = [text.slice(degreeEnd), text.slice(0, degreeEnd)];
  const parts = sides.flatMap((side) => (field === '' ? side : side.replaceAll(field, ' | ')).split(PARTS));
  const part = parts.find((one) => SCHOOL.test(one) && !degreeOnly(one));
  if (part === undefined) return undefined;
  // A part that says more holds the name behind it or before it.
  const name = part.split(/\s+/).length <= 5 ? part : SCHOOL_NAME.exec(part)?.[0];
  const bare = name
    ?.replace(NOISE, '')
    .replace(/^[^\p{L}\p{N}]*(?:(?:of|at|the|and|in|from|de)\s)?/iu, '')
    .replace(/[\s.,]+$/u, '')
    .replace(/\s?\([^()]*$/u, '');
  return bare === undefined || bare.length < 4 || isGenericSchool(bare) ? undefined : bare;
}

/** `Auburn High School` is the name of a school, and a high school diploma no more than likely. */
function isNameOfSchool({ level, name, start }: Degree, text: string): boolean {
  return level === 'school' && /school$/iu.test(name) && /\p{Lu}[\p{L}.'’]+\s$/u.test(text.slice(0, start));
}

/** A field of study that stands before the school and once more behind it, as one common form has it. */
function repeatedField(text: string, from: number): string | undefined {
  const words = text.slice(from).replace(FIELD, '').trim().split(/\s+/).slice(0, 30);
  for (let length = Math.min(7, words.length >> 1); length > 0; length--) {
    const phrase = words.slice(0, length).join(' ');
    const rest = words.slice(length).join(' ');
    if (phrase.length > 3 && SCHOOL.test(rest) && ` ${rest} `.includes(` ${phrase} `))
      return phrase.replace(/[\s|:,]+$/u, '');
  }
  return undefined;
}

/** `High School Diploma` names no school. */
function degreeOnly(part: string): boolean {
  const degree = degreeIn(part);
  if (degree === undefined || isNameOfSchool(degree, part)) return false;
  return !SCHOOL.test(part.slice(0, degree.start) + part.slice(degree.end));
}

/** Below a degree what stands with the dates is where it was taken, even if no word says that it is a school. */
function nameBesideDates(text: string): string | undefined {
  const [name = ''] = text.split(PARTS).filter((part) => part !== '');
  const isName = /^\p{Lu}/u.test(name) && !NOISE.test(name) && name.split(' ').length <= 6 && !isPlace(name);
  return isName ? name : undefined;
}

function isGenericSchool(name: string): boolean {
  return /^(?:high school|college|university|school|trade school|graduate school|institute|academy)$/iu.test(
    name,
  );
}

function fieldAfter(text: string, degree: Degree): string | undefined {
  const after = text.slice(degree.end);
  // A short form needs no word between: `BSc Computer Science`.
  const lead =
    FIELD.exec(after)?.[0] ?? (SHORT_FORM.test(degree.name) ? /^\s(?=\p{Lu})/u.exec(after)?.[0] : undefined);
  if (lead === undefined) return undefined;
  const part = after.slice(lead.length).split(PARTS)[0] ?? '';
  const school = SCHOOL_NAME.exec(part);
  const field = (school === null ? part : part.slice(0, school.index))
    .replace(NOISE, '')
    .replace(/^[\s(:,-]+|[\s).:,-]+$/gu, '')
    .replace(/\s(?:at|from|in|of|the)$/iu, '');
  const words = field.split(/\s+/).length;
  return field.length < 3 || words > 8 || /^\d/u.test(field) ? undefined : field;
}
