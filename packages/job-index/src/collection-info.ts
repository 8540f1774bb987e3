import type { SendToQdrant } from './connection.ts';
import { DENSE } from './schema.ts';

/** What is of interest about a collection that exists. */
export interface CollectionInfo {
  /** Of its dense vectors; undefined where it has none by our name. */
  dimension: number | undefined;
  indexedFields: readonly string[];
  /** False when an operation on it failed for good, such as on a full disk. */
  healthy: boolean;
}

/** Describes a collection; undefined when there is none. */
export async function describeCollection(
  qdrant: SendToQdrant,
  collection: string,
): Promise<CollectionInfo | undefined> {
  const { exists } = await qdrant({
    operation: 'look for a collection',
    kind: 'read',
    send: (api, init) => api.collectionExists({ collection_name: collection }, init),
  });
  if (!exists) return undefined;
  const info = await qdrant({
    operation: 'describe a collection',
    kind: 'read',
    send: (api, init) => api.getCollection({ collection_name: collection }, init),
  });
  const vectors = info.config.params.vectors as Record<string, { size?: number }> | undefined;
  return {
    dimension: vectors?.[DENSE]?.size,
    indexedFields: Object.keys(info.payload_schema),
    healthy: info.status !== 'red',
  };
}
