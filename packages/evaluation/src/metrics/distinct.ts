import { titleCluster } from './title-cluster.ts';

/** How many employers a list shows. Who states none is not known to repeat, and counts as one more. */
export function distinctCompanies(companies: readonly (string | undefined)[]): number {
  const stated = companies.filter((company) => company !== undefined);
  const unknown = companies.length - stated.length;
  return new Set(stated.map((company) => company.trim().toLowerCase())).size + unknown;
}

/** How many positions a list shows: clusters of titles, in which level and order of words play no part. */
export function distinctTitles(titles: readonly string[]): number {
  return new Set(titles.map(titleCluster)).size;
}
