import { createError } from '@rolecall/contracts';
import { describeCollection } from '../collection-info.ts';
import { type NamedCollection, parseCollectionName } from '../collection-name.ts';
import type { SendToQdrant } from '../connection.ts';

/**
 * Version of the Qdrant that answers, such as `1.16.3`.
 *
 * @throws BACKUP_UNSUPPORTED if it is one of several nodes: a snapshot holds the shards of one node only
 */
export async function checkServer(qdrant: SendToQdrant): Promise<string> {
  const version = await qdrant({
    operation: 'state its version',
    kind: 'read',
    send: async (api, init) => ({ data: { result: (await api.root({}, init)).data.version } }),
  });
  const cluster = await qdrant({
    operation: 'describe its cluster',
    kind: 'read',
    send: (api, init) => api.clusterStatus({}, init),
  });
  const nodes = cluster.status === 'enabled' ? Object.keys(cluster.peers).length : 1;
  if (nodes > 1) {
    throw createError('BACKUP_UNSUPPORTED', {
      message: `Qdrant runs on ${nodes} nodes, and a snapshot holds the shards of one; see packages/job-index/README.md.`,
    });
  }
  return version;
}

/** Number of points, exact. */
export async function countPoints(qdrant: SendToQdrant, collection: string): Promise<number> {
  const { count } = await qdrant({
    operation: 'count postings',
    kind: 'read',
    send: (api, init) => api.countPoints({ collection_name: collection, exact: true }, init),
  });
  return count;
}

/** When the latest posting of a collection was indexed; undefined where there is no collection or no posting. */
export async function newestIndexedAt(qdrant: SendToQdrant, collection: string): Promise<string | undefined> {
  if ((await describeCollection(qdrant, collection)) === undefined) return undefined;
  const { points } = await qdrant({
    operation: 'look for the latest posting',
    kind: 'read',
    send: (api, init) =>
      api.scrollPoints(
        {
          collection_name: collection,
          limit: 1,
          order_by: { key: 'indexedAt', direction: 'desc' },
          with_payload: ['indexedAt'],
          with_vector: false,
        },
        init,
      ),
  });
  return points[0] && String(points[0].payload?.['indexedAt']);
}

/**
 * Schema and model a collection is of, as its name has them.
 *
 * @throws BACKUP_UNSUPPORTED if it has another name: then it is none of ours
 */
export function partsOfName(alias: string, collection: string): NamedCollection {
  const named = parseCollectionName(alias, collection);
  if (named !== undefined) return named;
  throw createError('BACKUP_UNSUPPORTED', {
    message: `The alias ${alias} points at ${collection}, which is no collection of postings.`,
  });
}
