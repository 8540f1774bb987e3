import { parseCollectionName } from './collection-name.ts';
import type { SendToQdrant } from './connection.ts';

/** The names of all collections that belong to an alias: one for each model and schema there are postings of. */
export async function collectionsOf(qdrant: SendToQdrant, alias: string): Promise<string[]> {
  const { collections } = await qdrant({
    operation: 'list collections',
    kind: 'read',
    send: (api, init) => api.getCollections({}, init),
  });
  return collections.map(({ name }) => name).filter((name) => parseCollectionName(alias, name) !== undefined);
}
