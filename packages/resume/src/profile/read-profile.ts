import type { ProfileTitle, ResumeProfile, ResumeSection } from '@rolecall/contracts';
import { normaliseTitle } from '@rolecall/taxonomy';
import { languageOf } from '@rolecall/text-language';
import { readCertifications } from './credentials/read-certifications.ts';
import { readLanguages } from './credentials/read-languages.ts';
import { readEducation } from './education/read-education.ts';
import { type DatedEntry, readExperience } from './experience/read-experience.ts';
import { partsOf } from './experience/title-parts.ts';
import { yearsOfExperience } from './experience/years-of-experience.ts';
import { linesOf, MAX_CHARACTERS } from './lines.ts';
import { placeIn } from './place.ts';
import { readSkills } from './read-skills.ts';
import { headingKind } from './sections/headings.ts';
import { type Section, splitSections } from './sections/split-sections.ts';
import { seniorityOf } from './seniority.ts';

/** Lines at the top that may say where the candidate lives, and occupations that are told of a title. */
const PLACE_LINES = 12;
const MAX_OCCUPATIONS = 5;
const HEADLINE_LENGTH = 160;
const HEADLINE_LINES = 3;
/** {@link partsOf} is this sure of a title that is known as a whole and names who works. */
const SURE = 5;

/**
 * Reads a resume. Pure, and linear in the length of the text. Missing stays empty: nothing is guessed.
 *
 * @param text without personal data, which is not looked for here
 * @param today up to when a position counts that goes on
 */
export function readProfile(text: string, today = new Date()): ResumeProfile {
  const read = text.slice(0, MAX_CHARACTERS);
  const sections = splitSections(linesOf(read));
  const entries = readExperience(sections);
  const titles = titlesOf(read, entries);
  const seniority = seniorityOf(titles[0]);
  const years = yearsOfExperience(
    entries.flatMap(({ range }) => range ?? []),
    today,
  );
  const place = placeIn(topLines(sections));
  const language = languageOf(read);
  return {
    ...(language !== undefined && { language }),
    ...(place !== undefined && { place }),
    titles,
    occupations: titles.map((title) => occupationsOf(title, entries)),
    ...(seniority && { seniority }),
    ...(years !== undefined && { yearsOfExperience: years }),
    experience: entries.map(({ range: _, known: __, core: ___, ...entry }) => entry),
    education: readEducation(sections),
    skills: readSkills(read, sections),
    certifications: readCertifications(sections),
    languages: readLanguages(sections),
    sections: sections.map(toResumeSection),
  };
}

/** The headline if it is a title, then the known titles of positions, the latest first; each once, in lower case. */
function titlesOf(text: string, entries: readonly DatedEntry[]): string[] {
  const headline = headlineOf(text);
  const held = entries
    .filter(({ known }) => known > 0)
    .sort((a, b) => lastYear(b) - lastYear(a))
    .map(({ core, title = '' }) => core ?? title);
  const all = headline === undefined ? held : [headline, ...held];
  return [...new Set(all.map((title) => title.toLowerCase()))];
}

/** The title on the first line; on the second or third only what is surely one. */
function headlineOf(text: string): string | undefined {
  const lines = text
    .slice(0, HEADLINE_LINES * HEADLINE_LENGTH * 2)
    .split('\n')
    .flatMap((line) => line.trim() || []);
  for (const [at, line] of lines.slice(0, HEADLINE_LINES).entries()) {
    if (at > 0 && headingKind(line, false) !== undefined) break;
    const { known, core, sure } = partsOf(line.slice(0, HEADLINE_LENGTH));
    if (at === 0 ? known > 0 : sure >= SURE) return core;
  }
  return undefined;
}

function lastYear({ range }: DatedEntry): number {
  if (range === undefined) return 0;
  return range.current ? Number.POSITIVE_INFINITY : (range.end ?? range.start).year;
}

function occupationsOf(title: string, entries: readonly DatedEntry[]): ProfileTitle {
  const { title: known, occupations } = normaliseTitle(title);
  return {
    title,
    current: entries.some((entry) => entry.current && (entry.core ?? entry.title)?.toLowerCase() === title),
    known,
    occupations: occupations.slice(0, MAX_OCCUPATIONS).map(({ code, name, share, domain }) => ({
      code,
      name,
      share: Math.round(share * 1000) / 1000,
      domain,
    })),
  };
}

function topLines(sections: readonly Section[]): string[] {
  return sections
    .filter(({ kind }) => kind === 'header' || kind === 'personal')
    .flatMap(({ lines }) => lines.slice(0, PLACE_LINES).map(({ text }) => text));
}

function toResumeSection({ kind, heading, lines }: Section): ResumeSection {
  return {
    kind,
    heading,
    text: lines
      .map(({ text }) => text)
      .join('\n')
      .trim(),
  };
}
