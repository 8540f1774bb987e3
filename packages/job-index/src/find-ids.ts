import type { SendToQdrant } from './connection.ts';

/**
 * Ids of postings that a filter finds, `limit` at most, in Qdrant's order. For a change of just these: it asks the filter
 * again, so that one that has changed meanwhile is left alone.
 *
 * @param operation see `Call`
 * @throws INDEX_UNAVAILABLE, INDEX_TIMEOUT, INDEX_REJECTED
 */
export async function findIds(
  qdrant: SendToQdrant,
  collection: string,
  { operation, filter, limit }: { operation: string; filter: object; limit: number },
): Promise<(string | number)[]> {
  const { points } = await qdrant({
    operation,
    kind: 'read',
    send: (api, init) =>
      api.scrollPoints(
        { collection_name: collection, filter, limit, with_payload: false, with_vector: false },
        init,
      ),
  });
  return points.map(({ id }) => id as string | number);
}
