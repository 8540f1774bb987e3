/** Chance that a reader goes on to the next rank: the first ten ranks then have 86 % of the weight. */
const PERSISTENCE = 0.9;

/**
 * Rank-biased overlap of two lists, extrapolated: 0 where they share nothing, 1 where they are the same, and
 * ranks at the top count more. Below their ends, the lists are taken to agree as much as they do there.
 *
 * Webber, Moffat, Zobel: A Similarity Measure for Indefinite Rankings, TOIS 28(4), 2010, equation 32 (for
 * lists of the same length it is equation 30).
 *
 * @param a best first, without duplicates
 * @param p persistence, above 0 and below 1
 */
export function rankBiasedOverlap(a: readonly string[], b: readonly string[], p = PERSISTENCE): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const [s, l] = [short.length, long.length];
  if (s === 0) return l === 0 ? 1 : 0;
  const seen = new Set<string>();
  let overlap = 0;
  let overlapAtShort = 0;
  let sum = 0;
  for (let depth = 1; depth <= l; depth++) {
    const pair = new Set([long[depth - 1] as string, ...short.slice(depth - 1, depth)]);
    for (const item of pair) {
      if (seen.has(item)) overlap++;
      seen.add(item);
    }
    if (pair.size === 1 && depth <= s) overlap++;
    if (depth === s) overlapAtShort = overlap;
    const beyond = depth > s ? (overlapAtShort * (depth - s)) / s : 0;
    sum += ((overlap + beyond) / depth) * p ** depth;
  }
  return ((1 - p) / p) * sum + ((overlap - overlapAtShort) / l + overlapAtShort / s) * p ** l;
}
