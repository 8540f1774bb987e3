/**
 * Share of the relevant postings that were retrieved, 0..1; undefined where none is relevant.
 *
 * With pooled judgments this is the share of the relevant postings *known*, not of all there are.
 */
export function recall(retrieved: Iterable<string>, relevant: ReadonlySet<string>): number | undefined {
  if (relevant.size === 0) return undefined;
  return [...new Set(retrieved)].filter((id) => relevant.has(id)).length / relevant.size;
}
