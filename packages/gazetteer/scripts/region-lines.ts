import { foldRegion } from '../src/fold.ts';
import type { Sources } from './sources.ts';

/** Lines of `regions.tsv`: code, name, and the folded names it is looked up by. */
export function regionLines({ provinces, otherNames }: Sources): string[] {
  return [...provinces]
    .map(([code, name]) => {
      const folded = new Set([name, ...(otherNames.provinces.get(code) ?? [])].map(foldRegion));
      return [code, name, ...folded].join('\t');
    })
    .sort();
}
