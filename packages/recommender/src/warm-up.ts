import { compileFilters } from '@rolecall/job-index';
import { rank } from '@rolecall/ranking';

/** Who has something of every kind that ranking reads. */
const PROFILE = {
  titles: ['senior accountant', 'bookkeeper'],
  skills: [{ id: 'microsoft-excel', name: 'Microsoft Excel', count: 1 }],
  domains: {},
  degree: 3,
  licences: ['accountancy'],
  years: 10,
};

/**
 * Ranks nothing: reads the tables of titles, skills, words and towns and loads the ranking model, which together
 * take some 0.3 to 0.5 s, so that no request waits while the first one does.
 *
 * @throws INTERNAL when one of the tables cannot be read
 */
export async function warmUp(): Promise<void> {
  compileFilters({ place: 'London' }, new Date());
  await rank([], PROFILE, { limit: 1 });
}
