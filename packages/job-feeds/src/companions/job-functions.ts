import { text } from '../layouts/values.ts';

/**
 * Of the 35 names in the LinkedIn set's `skills.csv`, which are job functions, those that say where someone works but
 * name nothing a person can do. As skills of a posting they would only be noise (`Other`).
 */
const NO_SKILLS = new Set([
  'administrative',
  'analyst',
  'art/creative',
  'consulting',
  'distribution',
  'education',
  'engineering',
  'finance',
  'general business',
  'health care provider',
  'human resources',
  'information technology',
  'legal',
  'management',
  'manufacturing',
  'other',
  'production',
  'science',
  'strategy/planning',
]);

/** The skills that a name of `skills.csv` stands for: `Writing/Editing` is two, `Other` none. */
export function skillsOfFunction(name: string): string[] {
  if (NO_SKILLS.has(name.toLowerCase())) return [];
  return name.split('/').flatMap((one) => text(one) ?? []);
}
