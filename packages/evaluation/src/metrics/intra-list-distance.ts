import { titleTokens } from './title-cluster.ts';

/**
 * Mean distance between any two postings of a list, 0..1; undefined for fewer than two.
 *
 * The distance is Jaccard's over the words of the titles. Vectors would measure more than the title, but each
 * model by its own yardstick, and pipelines of different models are to be compared.
 */
export function intraListDistance(titles: readonly string[]): number | undefined {
  const tokens = titles.map(titleTokens);
  const distances = tokens.flatMap((a, i) => tokens.slice(i + 1).map((b) => jaccardDistance(a, b)));
  if (distances.length === 0) return undefined;
  return distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
}

function jaccardDistance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((token) => b.has(token)).length;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : 1 - shared / all;
}
