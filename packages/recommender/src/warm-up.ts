import { compileFilters } from '@rolecall/job-index';
import { rank } from '@rolecall/ranking';
import { listSkills } from '@rolecall/taxonomy';

/** Who has something of every kind that ranking reads. */
const PROFILE = {
  titles: ['senior accountant', 'bookkeeper'],
  skills: [{ id: 'microsoft-excel', name: 'Microsoft Excel', written: ['excel'], count: 1 }],
  domains: {},
  degree: 3,
  licences: ['accountancy'],
  years: 10,
  told: { degree: 3, degreeHinted: 3, claimedYears: 10, licences: ['accountancy'], words: new Set<string>() },
};

/**
 * Ranks nothing: reads the tables of titles, skills, words and towns and loads the ranking model, which together
 * take some 0.3 to 0.5 s, so that no request waits while the first one does.
 *
 * @throws INTERNAL when one of the tables cannot be read
 */
export async function warmUp(): Promise<void> {
  compileFilters({ place: 'London' }, new Date());
  listSkills();
  await rank([], PROFILE, { limit: 1 });
}
