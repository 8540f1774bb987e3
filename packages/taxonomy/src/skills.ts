import { scan, spanOf } from './scan.ts';
import { hitsInContext } from './skill-context.ts';
import { type Skill, skillStore } from './store.ts';
import { wordsOf } from './words.ts';

/** A skill in a text. */
export interface SkillMatch extends Skill {
  /** Where it stands, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/**
 * The skills a text names, in order, each occurrence: the longest name wins, names end at word borders and
 * never reach across commas, brackets or line ends. Ambiguous names ("R", "Go", "Spring") count only where
 * the text around them speaks of skills. Time is linear in the length of the text.
 */
export function findSkills(text: string): SkillMatch[] {
  const store = skillStore();
  const words = wordsOf(text);
  return hitsInContext(text, words, scan(words, store), store).flatMap((hit) => {
    const skill = store.skills[store.skillOf[hit.name] ?? 0];
    return skill === undefined ? [] : [{ ...skill, ...spanOf(words, hit) }];
  });
}

/** All skills, by id. */
export function listSkills(): readonly Skill[] {
  return skillStore().skills;
}
