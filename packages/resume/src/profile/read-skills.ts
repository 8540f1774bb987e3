import type { ProfileSkill, SectionKind } from '@rolecall/contracts';
import { asWritten, findSkills } from '@rolecall/taxonomy';
import type { Section } from './sections/split-sections.ts';

/**
 * The skills a resume names, the most often named first, then by id, and the kinds of sections that name them.
 *
 * @param text the text that the sections are of
 */
export function readSkills(text: string, sections: readonly Section[]): ProfileSkill[] {
  const starts = sections.flatMap(({ kind, lines }) => (lines[0] ? [{ kind, start: lines[0].start }] : []));
  const skills = new Map<string, ProfileSkill>();
  let at = 0;
  for (const { id, name, start, end } of findSkills(text)) {
    while ((starts[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= start) at++;
    const kind: SectionKind = starts[at]?.kind ?? 'header';
    const written = asWritten(text.slice(start, end));
    const known = skills.get(id);
    if (known === undefined) {
      skills.set(id, { id, name, written: [written], count: 1, sections: [kind] });
      continue;
    }
    known.count++;
    if (!known.written.includes(written)) known.written.push(written);
    if (!known.sections.includes(kind)) known.sections.push(kind);
  }
  return [...skills.values()].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
