import { createError } from '@rolecall/contracts';
import { aliasTargets, previousAliasOf, switchAlias } from './aliases.ts';
import { type NamedCollection, parseCollectionName } from './collection-name.ts';
import { connect } from './connection.ts';
import { collectionsOf } from './list-collections.ts';
import type { JobIndexSettings } from './settings.ts';

/** Which collections there are, which one is live, and the switch between them. Throws INDEX_*. */
export interface IndexCatalogue {
  /**
   * The collection behind the alias, in one request; undefined where there is no alias.
   *
   * @throws INDEX_SCHEMA_UNKNOWN when it has a name no release gives
   */
  live(): Promise<NamedCollection | undefined>;
  /** The one that was live before the last switch, if it is still there. */
  previous(): Promise<NamedCollection | undefined>;
  /** All that belong to the alias, of any schema. */
  all(): Promise<NamedCollection[]>;
  /** Makes a collection the live one, and the one that was live the previous one, at once. */
  switchTo(collection: string): Promise<void>;
  /** Deletes a collection with its postings. */
  drop(collection: string): Promise<void>;
}

/** @throws CONFIG_INVALID if QDRANT_URL is not a URL */
export function openIndexCatalogue(settings: JobIndexSettings): IndexCatalogue {
  const qdrant = connect(settings);
  const alias = settings.JOB_INDEX_ALIAS;
  const previousAlias = previousAliasOf(alias);

  async function target(of: string): Promise<NamedCollection | undefined> {
    const collection = (await aliasTargets(qdrant)).get(of);
    if (collection === undefined) return undefined;
    const named = parseCollectionName(alias, collection);
    if (named !== undefined) return named;
    throw createError('INDEX_SCHEMA_UNKNOWN', {
      message: `The alias ${of} points at ${collection}, which no release names so; point it at a collection ${alias}__v…__….`,
    });
  }

  return {
    live: () => target(alias),
    previous: () => target(previousAlias),

    async all() {
      const names = await collectionsOf(qdrant, alias);
      return names.map((name) => parseCollectionName(alias, name)).filter((named) => named !== undefined);
    },

    switchTo: (collection) => switchAlias(qdrant, alias, collection),

    async drop(collection) {
      await qdrant({
        operation: 'delete a collection',
        kind: 'write',
        send: (api, init) => api.deleteCollection({ collection_name: collection }, init),
      });
    },
  };
}
