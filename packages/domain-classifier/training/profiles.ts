import type { OccupationTexts } from './occupations.ts';
import type { Random } from './random.ts';
import type { Sample } from './sample.ts';

/**
 * A short text as a posting or a resume would put it, made of what an occupation's titles, tasks and tools are.
 * The classifier reads whole postings and resumes, which single titles and tasks alone do not prepare it for.
 */
export function profileOf({ titles, tasks, skills, domain, group }: OccupationTexts, random: Random): Sample {
  const parts = [
    random.pick(titles, 1 + random.below(2)).join(', '),
    ...random.pick(tasks, 1 + random.below(4)),
    ...(random.below(2) === 0 ? [random.pick(skills, 2 + random.below(5)).join(', ')] : []),
  ].filter((part) => part !== '');
  // Half of the texts begin with what is done: a resume's passage often names no title.
  const text = random.below(2) === 0 ? parts.join('\n') : parts.slice(1).join('\n') || parts.join('\n');
  return { text, kind: 'profile', domain, group };
}
