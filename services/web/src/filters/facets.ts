import type { JobSummary } from '@rolecall/contracts';

/** Fields of a posting whose values are counted. */
type Facet = 'workplace' | 'employmentType' | 'seniority';

/** How many of these jobs state each value of a field. */
export function countValues(jobs: readonly JobSummary[], facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const job of jobs) {
    const value = job[facet];
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
