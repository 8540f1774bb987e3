import type { SendToQdrant } from '../connection.ts';
import type { CompiledFilters } from '../filters/compile-filters.ts';
import { openPostings } from '../filters/open-postings.ts';

/** About how many open postings pass the filters: what Qdrant can tell without counting. */
export async function estimateCount(
  qdrant: SendToQdrant,
  collection: string,
  filters: CompiledFilters | undefined,
  signal: AbortSignal | undefined,
): Promise<number> {
  const filter = openPostings(filters);
  const { count } = await qdrant({
    operation: 'count postings',
    kind: 'read',
    send: (api, init) => api.countPoints({ collection_name: collection, exact: false, filter }, init),
    signal,
  });
  return count;
}
