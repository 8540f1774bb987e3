/**
 * Share of the list's first `k` postings nobody has judged, 0..1; undefined for an empty list.
 *
 * @param grades of the list, best place first; undefined where unjudged
 */
export function unjudgedShare(grades: readonly (number | undefined)[], k: number): number | undefined {
  const list = grades.slice(0, k);
  if (list.length === 0) return undefined;
  return list.filter((grade) => grade === undefined).length / list.length;
}
