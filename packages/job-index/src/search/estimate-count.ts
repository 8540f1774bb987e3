import type { SendToQdrant } from '../connection.ts';
import { openPostings } from './open-postings.ts';

/** About how many open postings there are: what Qdrant can tell without counting. */
export async function estimateCount(
  qdrant: SendToQdrant,
  collection: string,
  signal: AbortSignal | undefined,
): Promise<number> {
  const filter = openPostings(new Date());
  const { count } = await qdrant({
    operation: 'count postings',
    kind: 'read',
    send: (api, init) => api.countPoints({ collection_name: collection, exact: false, filter }, init),
    signal,
  });
  return count;
}
