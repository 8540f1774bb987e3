import type { SendToQdrant } from './connection.ts';
import { collectionsOf } from './list-collections.ts';

/**
 * Removes a posting from every collection of the alias, from `collection` last: who copies from another one into it, and
 * looks afterwards whether the posting is still there, cannot bring it back.
 */
export async function removeEverywhere(
  qdrant: SendToQdrant,
  { alias, collection, id }: { alias: string; collection: string; id: string },
): Promise<void> {
  const others = (await collectionsOf(qdrant, alias)).filter((name) => name !== collection);
  for (const name of others) {
    try {
      await removeFrom(qdrant, name, id);
    } catch (error) {
      // Dropped in the meantime, as a reindex does with old ones.
      if ((await collectionsOf(qdrant, alias)).includes(name)) throw error;
    }
  }
  await removeFrom(qdrant, collection, id);
}

async function removeFrom(qdrant: SendToQdrant, collection: string, id: string): Promise<void> {
  await qdrant({
    operation: 'remove a posting',
    kind: 'write',
    send: (api, init) => api.deletePoints({ collection_name: collection, wait: true, points: [id] }, init),
  });
}
