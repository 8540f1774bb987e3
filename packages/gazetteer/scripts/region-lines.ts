import type { Sources } from './sources.ts';

/** Lines of `regions.tsv`: code, name, other names. */
export function regionLines({ provinces, otherNames }: Sources): string[] {
  return [...provinces]
    .map(([code, name]) => [code, name, ...(otherNames.provinces.get(code) ?? [])].join('\t'))
    .sort();
}
