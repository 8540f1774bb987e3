import { createError, isRolecallError } from '@rolecall/contracts';
import { aliasTargets, pointAliases } from './aliases.ts';
import { describeCollection } from './collection-info.ts';
import type { SendToQdrant } from './connection.ts';
import { collectionParameters, type IndexedModel, PAYLOAD_INDEXES } from './schema.ts';
import type { JobIndexSettings } from './settings.ts';

/**
 * Creates what is missing of the collection and its payload indexes, in this order, and then the alias if there is
 * none. Processes may do so at the same time: each step is idempotent, and a lost race for the collection is no error.
 *
 * @param withAlias false leaves the alias alone even where there is none
 */
export async function ensureCollection(
  qdrant: SendToQdrant,
  collection: string,
  settings: JobIndexSettings,
  model: IndexedModel,
  withAlias: boolean,
): Promise<void> {
  const found =
    (await describeCollection(qdrant, collection)) ??
    (await createCollection(qdrant, collection, settings, model));
  if (found.dimension !== model.dimension) {
    throw createError('INDEX_REJECTED', {
      message: `Collection ${collection} holds vectors of ${found.dimension} dimensions; the model ${model.name} makes ${model.dimension}.`,
    });
  }
  const missing = Object.entries(PAYLOAD_INDEXES).filter(([field]) => !found.indexedFields.includes(field));
  await Promise.all(
    missing.map(([field_name, field_schema]) =>
      qdrant({
        operation: 'index a payload field',
        kind: 'write',
        send: (api, init) =>
          api.createFieldIndex({ collection_name: collection, wait: true, field_name, field_schema }, init),
      }),
    ),
  );
  if (withAlias) await ensureAlias(qdrant, settings.JOB_INDEX_ALIAS, collection);
}

async function createCollection(
  qdrant: SendToQdrant,
  collection: string,
  settings: JobIndexSettings,
  model: IndexedModel,
) {
  let refusal: unknown;
  try {
    await qdrant({
      operation: 'create a collection',
      kind: 'write',
      send: (api, init) =>
        api.createCollection({ collection_name: collection, ...collectionParameters(settings, model) }, init),
    });
  } catch (error) {
    if (!isRolecallError(error, 'INDEX_REJECTED')) throw error;
    refusal = error;
  }
  const created = await describeCollection(qdrant, collection);
  // Refused and there all the same: another process was faster.
  if (created === undefined) throw refusal ?? createError('INDEX_UNAVAILABLE');
  return created;
}

/** Points the alias at the collection unless it points somewhere already: switching is a reindex's step. */
async function ensureAlias(qdrant: SendToQdrant, alias: string, collection: string): Promise<void> {
  if ((await aliasTargets(qdrant)).has(alias)) return;
  await pointAliases(qdrant, { [alias]: collection });
}
