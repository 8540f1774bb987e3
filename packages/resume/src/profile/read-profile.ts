import { findSkills } from '@rolecall/taxonomy';
import { positionsOf, titleIn } from './experience.ts';

/** What ranking reads of a resume besides its text. Missing stays empty: nothing is guessed. */
export interface ResumeProfile {
  /** Titles of the candidate, lower-cased, each once: the resume's first line if it is one, then the latest first. */
  titles: string[];
  /** How often each skill is named: the taxonomy's id, its name, and the count. Most often named first, then by id. */
  skills: { id: string; name: string; count: number }[];
}

/** Characters that are searched for titles and skills: more than ten pages, within some milliseconds. */
const MAX_CHARACTERS = 20_000;

/** Reads titles and skills out of a resume's text. Pure, and linear in the length of the text. */
export function readProfile(text: string): ResumeProfile {
  const read = text.slice(0, MAX_CHARACTERS);
  const first = titleIn(read.trimStart().split('\n', 1)[0]?.slice(0, 160) ?? '');
  const titles = [...(first === undefined ? [] : [first]), ...positionsOf(read).map(({ title }) => title)];
  const skills = new Map<string, { id: string; name: string; count: number }>();
  for (const { id, name } of findSkills(read)) {
    const known = skills.get(id);
    if (known) known.count++;
    else skills.set(id, { id, name, count: 1 });
  }
  return {
    titles: [...new Set(titles.map((title) => title.toLowerCase()))],
    skills: [...skills.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)),
  };
}
