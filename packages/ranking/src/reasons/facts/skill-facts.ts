import type { AskedSkill, PostingAsks } from '@rolecall/contracts';
import { isTellingSkill, listSkills, nameWords, type Skill } from '@rolecall/taxonomy';
import type { CandidateProfile } from '../../query.ts';
import { skillWeights } from '../../skill-weights.ts';
import type { SharedSkill, SkillsMatched, SkillsMissing } from '../fact.ts';
import { impliesSkill } from './implied-skills.ts';
import { isVariantOf, MAKERS, saysTheSame, stemOf } from './same-skill.ts';

const MAX_NAMES = 12;

let byId: ReadonlyMap<string, Skill> | undefined;

/**
 * Skills that both name, and skills that the posting asks for outright and nothing in the resume speaks of. A skill the
 * taxonomy knows by several names counts as shared only where both names say the same, and as missing only where the
 * resume has not even its words.
 */
export function skillFacts(
  { skills: asked }: PostingAsks,
  { skills, told }: Pick<CandidateProfile, 'skills' | 'told'>,
): (SkillsMatched | SkillsMissing)[] {
  byId ??= new Map(listSkills().map((skill) => [skill.id, skill]));
  const weightOf = skillWeights();
  const own = new Map(skills.map(({ id, written }) => [id, written]));
  const shared: (SharedSkill & { firm: boolean; weight: number })[] = [];
  const missing: { name: string; weight: number }[] = [];
  let [all, covered] = [0, 0];
  for (const one of asked) {
    const skill = byId.get(one.id);
    if (skill === undefined || !isTellingSkill(skill, one.written)) continue;
    const weight = weightOf(one.id);
    const name = spelt(skill, one.written);
    all += weight;
    const written = own.get(one.id);
    const same = written?.find(
      (resume) => isTellingSkill(skill, resume) && saysTheSame(skill, resume, one.written),
    );
    if (same !== undefined) {
      covered += weight;
      shared.push({ name, resume: spelt(skill, same), posting: name, firm: one.firm, weight });
    } else if (
      written === undefined &&
      one.firm &&
      isLackable(skill, one) &&
      !isSpokenOf(skill, one, own, told.words)
    ) {
      missing.push({ name, weight });
    }
  }
  const value = all === 0 ? 0 : covered / all;
  const matched = shared.sort((a, b) => Number(b.firm) - Number(a.firm) || b.weight - a.weight);
  const lacking = missing.sort((a, b) => b.weight - a.weight).map(({ name }) => name);
  return [
    ...(matched.length === 0
      ? []
      : [
          {
            kind: 'skills_matched' as const,
            fit: 'for' as const,
            value,
            skills: matched
              .slice(0, MAX_NAMES)
              .map(({ name, resume, posting }) => ({ name, resume, posting })),
          },
        ]),
    ...(lacking.length === 0
      ? []
      : [
          {
            kind: 'skills_missing' as const,
            fit: 'against' as const,
            value,
            skills: lacking.slice(0, MAX_NAMES),
          },
        ]),
  ];
}

/**
 * Products under their one name, where the text's is a form of it: "Microsoft Excel" for "excel". The rest, whose names are
 * looser, as it is written.
 */
function spelt({ kind, name }: Skill, written: string): string {
  return kind === 'technology' && isVariantOf(written, name) ? name : kind === 'language' ? name : written;
}

/** Words of everyday work that no resume need have ("you embrace the role of teaching others"); it is in English anyway. */
const EVERYDAY = new Set([
  'english',
  'teaching',
  'scheduling',
  'customer-service',
  'troubleshooting',
  'research',
]);

/** Kinds of things, of which a resume names one or the other: "project management software", "database systems". */
const KIND_OF_THINGS =
  /\b(?:software|systems?|tools?|applications?|platforms?|principles|techniques|languages|programs)\b/iu;

/** Whether it says something that a resume does not name a skill; tools come with the job. */
function isLackable({ id, kind, name }: Skill, { written }: AskedSkill): boolean {
  return kind !== 'tool' && !EVERYDAY.has(id) && !KIND_OF_THINGS.test(name) && !KIND_OF_THINGS.test(written);
}

/** Whether the resume speaks of a skill in other words: by one that implies it, in all the words of its name, or by its first letters. */
function isSpokenOf(
  skill: Skill,
  { written }: AskedSkill,
  own: ReadonlyMap<string, unknown>,
  words: ReadonlySet<string>,
): boolean {
  if (impliesSkill(own, skill.id)) return true;
  return [written, skill.name].some((name) => {
    const all = nameWords(name);
    const own = all.filter((word) => !MAKERS.has(word));
    const initials = all.map((word) => word.charAt(0)).join('');
    const acronyms = name.match(/\b\p{Lu}{2,}\b/gu) ?? [];
    return (
      (own.length > 0 && own.every((word) => words.has(stemOf(word)))) ||
      [...(all.length > 1 ? [initials] : []), ...acronyms].some((short) =>
        words.has(stemOf(short.toLowerCase())),
      )
    );
  });
}
