import type { SpokenLanguage } from '@rolecall/contracts';
import { findSkills } from '@rolecall/taxonomy';
import { type Line, withoutBullet } from '../lines.ts';
import type { Section } from '../sections/split-sections.ts';

const MAX_LINE = 300;
/** How people say how well they speak a language. */
const PROFICIENCY =
  /\b(?:native(?: speaker| or bilingual)?(?: proficiency| language)?|mother tongue|(?:full )?bilingual|fluent(?:ly)?|proficient|(?:full |limited )?professional(?: working)?(?: proficiency)?|(?:limited )?working (?:proficiency|knowledge)|conversational|conversant|elementary(?: proficiency)?|intermediate|upper[- ]?intermediate|pre[- ]?intermediate|advanced|basics?|beginner|good|excellent|fair|limited|novice|a1|a2|b1|b2|c1|c2|muttersprache|fließend|verhandlungssicher|grundkenntnisse|gute kenntnisse|nativo|nativa|fluido|avanzado|intermedio|básico|langue maternelle|courant|notions)\b(?: ?[/-] ?[abc][12])?/giu;
const LABELLED =
  /^\s*[^\p{L}]{0,3}(?:languages?|language skills|spoken languages|sprachen|idiomas|langues)\s?[:–-]/iu;
const CUE =
  /\b(?:languages?|speak(?:s|ing)?|fluent(?:ly)?|bilingual|trilingual|multilingual|native|conversational|mother tongue)\b/iu;
/** The languages' own names, and what Germans, Spaniards and the French call them. */
const OWN_NAMES: Readonly<Record<string, string>> = {
  deutsch: 'German',
  alemán: 'German',
  allemand: 'German',
  englisch: 'English',
  inglés: 'English',
  anglais: 'English',
  français: 'French',
  französisch: 'French',
  francés: 'French',
  español: 'Spanish',
  spanisch: 'Spanish',
  castellano: 'Spanish',
  espagnol: 'Spanish',
  italienisch: 'Italian',
  italiano: 'Italian',
  italien: 'Italian',
  português: 'Portuguese',
  portugués: 'Portuguese',
  russisch: 'Russian',
  ruso: 'Russian',
  russe: 'Russian',
  chino: 'Chinese',
  chinois: 'Chinese',
  中文: 'Chinese',
  日本語: 'Japanese',
  英语: 'English',
};
const OWN_NAME = new RegExp(`(?<!\\p{L})(?:${Object.keys(OWN_NAMES).join('|')})(?!\\p{L})`, 'giu');

interface Named {
  name: string;
  start: number;
  end: number;
}

/**
 * The languages a candidate speaks: those of a section or a line on languages, and those of a sentence that speaks of
 * speaking ("fluent in Spanish"); a course of English is none.
 */
export function readLanguages(sections: readonly Section[]): SpokenLanguage[] {
  const known = new Map<string, SpokenLanguage>();
  for (const { kind, lines } of sections) {
    for (const line of lines) {
      const listed = kind === 'languages' || LABELLED.test(line.text);
      if (!listed && (!CUE.test(line.text) || kind === 'experience')) continue;
      for (const spoken of languagesOf(line, listed)) {
        const before = known.get(spoken.name);
        if (before?.proficiency === undefined) known.set(spoken.name, { ...before, ...spoken });
      }
    }
  }
  return [...known.values()];
}

function languagesOf({ text }: Line, listed: boolean): SpokenLanguage[] {
  const line = withoutBullet(text).slice(0, MAX_LINE);
  const named = namesIn(line);
  const levels = [...line.matchAll(PROFICIENCY)].map((match) => ({ start: match.index, level: match[0] }));
  // `English - fluent`, `English (B2)`: right behind it.
  const behind = named.map(({ end }) =>
    levels.find(({ start }) => start >= end && /^[\s(:–-]*$/u.test(line.slice(end, start))),
  );
  const free = levels.filter((level) => !behind.includes(level));
  return named.flatMap(({ name, start, end }, at) => {
    const to = named[at + 1]?.start ?? line.length;
    // `Fluent in English and Spanish`: the word before holds for all that follow.
    const before = free.findLast((one) => one.start < start);
    const after = free.find((one) => one.start >= end && one.start < to);
    const level = behind[at] ?? before ?? after;
    if (!listed && level === undefined && !CUE.test(line)) return [];
    return [{ name, ...(level && { proficiency: level.level }) }];
  });
}

function namesIn(line: string): Named[] {
  const skills = findSkills(line).flatMap(({ kind, name, start, end }) =>
    kind === 'language' ? [{ name, start, end }] : [],
  );
  const own = [...line.matchAll(OWN_NAME)].map((match) => ({
    name: OWN_NAMES[match[0].toLowerCase()] ?? match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
  return [...skills, ...own].sort((a, b) => a.start - b.start);
}
