import type { SendToQdrant } from './connection.ts';
import { findIds } from './find-ids.ts';

/** Which postings to remove, of those that nobody is shown any more. */
export interface ExpiredPostings {
  /** Those that expired or were retired before this moment. */
  before: Date;
  /** Most postings to remove, 1 to 10,000 or so: they are removed in one request. */
  limit: number;
}

/**
 * Removes postings that expired or were retired, found by the indexes on these fields. One that is stored anew meanwhile is
 * kept, as the removal asks again.
 *
 * @returns how many were found; fewer than `limit` when none is left
 */
export async function removeExpired(
  qdrant: SendToQdrant,
  collection: string,
  { before, limit }: ExpiredPostings,
): Promise<number> {
  const gone = {
    should: [
      { key: 'expiresAt', range: { lt: before.toISOString() } },
      { key: 'retiredAt', range: { lt: before.getTime() } },
    ],
  };
  const ids = await findIds(qdrant, collection, {
    operation: 'look for expired postings',
    filter: gone,
    limit,
  });
  if (ids.length === 0) return 0;
  const found = { has_id: ids };
  await qdrant({
    operation: 'remove expired postings',
    kind: 'write',
    send: (api, init) =>
      api.deletePoints({ collection_name: collection, wait: true, filter: { must: [found, gone] } }, init),
  });
  return ids.length;
}
