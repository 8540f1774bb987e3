import type { Job, PostingAnalysis } from '@rolecall/contracts';
import { simHash } from '@rolecall/near-duplicates';
import { postingAsks, yearsRequired } from '@rolecall/posting-normalisation';
import { findDegrees, findLicences, findSkills, normaliseTitle } from '@rolecall/taxonomy';
import { sparseText } from './sparse-text.ts';

/** Characters that are read of a description. */
const MAX_CHARACTERS = 20_000;

/** Occupations that are kept of a title, and digits of their shares. */
const MAX_OCCUPATIONS = 12;

/** What ranking reads of a posting's texts: made once, when it is stored, as it depends on nothing else. */
export function analysePosting(job: Job): Omit<PostingAnalysis, 'domains' | 'group'> {
  const skills: Record<string, number> = {};
  for (const { id } of findSkills(sparseText(job).slice(0, MAX_CHARACTERS)))
    skills[id] = (skills[id] ?? 0) + 1;
  const occupations = normaliseTitle(job.title)
    .occupations.slice(0, MAX_OCCUPATIONS)
    .map(({ code, share }) => [code, Math.round(share * 1000) / 1000]);
  const description = job.description.slice(0, MAX_CHARACTERS);
  return {
    skills,
    occupations: Object.fromEntries(occupations),
    demands: {
      degree: findDegrees(description)[0] ?? 0,
      licences: findLicences(`${job.title}\n${description}`),
      years: yearsRequired(description),
    },
    asks: postingAsks(job),
    length: job.description.length,
    fingerprint: simHash(description),
  };
}
