export { domainOf, domainOfIsco } from './domain-of.ts';
export { DOMAINS, type Domain, type DomainId } from './domains.ts';
export { levelOf } from './level.ts';
export { asWritten, nameWords } from './name-words.ts';
export { findDegrees, findLicences } from './qualifications.ts';
export { findSkills, listSkills, type SkillMatch } from './skills.ts';
export { LEVEL_STEPS, type StatedLevel, statedLevel } from './stated-level.ts';
export type { Occupation, Skill, SkillKind } from './store.ts';
export { isTellingSkill } from './telling-skills.ts';
export {
  findTitles,
  listOccupations,
  type NormalisedTitle,
  normaliseTitle,
  type OccupationCandidate,
  type TitleMatch,
} from './titles.ts';
export { taxonomyVersion } from './version.ts';
export type { DomainShare } from './word-domains.ts';
