import type { SendToQdrant } from './connection.ts';

/** Which expired postings to remove. */
export interface ExpiredPostings {
  /** Those that expired before this moment. */
  before: Date;
  /** Most postings to remove, 1 to 10,000 or so: they are removed in one request. */
  limit: number;
}

/**
 * Removes postings that expired, found by the index on `expiresAt`. One that is stored anew with a later expiry
 * meanwhile is kept, as the removal asks for the expiry again.
 *
 * @returns how many were found; fewer than `limit` when none is left
 */
export async function removeExpired(
  qdrant: SendToQdrant,
  collection: string,
  { before, limit }: ExpiredPostings,
): Promise<number> {
  const expired = { key: 'expiresAt', range: { lt: before.toISOString() } };
  const { points } = await qdrant({
    operation: 'look for expired postings',
    kind: 'read',
    send: (api, init) =>
      api.scrollPoints(
        {
          collection_name: collection,
          filter: { must: [expired] },
          limit,
          with_payload: false,
          with_vector: false,
        },
        init,
      ),
  });
  if (points.length === 0) return 0;
  const found = { has_id: points.map(({ id }) => id) };
  await qdrant({
    operation: 'remove expired postings',
    kind: 'write',
    send: (api, init) =>
      api.deletePoints({ collection_name: collection, wait: true, filter: { must: [found, expired] } }, init),
  });
  return points.length;
}
