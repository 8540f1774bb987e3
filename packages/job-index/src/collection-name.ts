import { SCHEMA_VERSION } from './schema.ts';

/** What the name of a collection says of it. */
export interface NamedCollection {
  /** Such as `jobs__v5__all-minilm-l6-v2-int8`. */
  collection: string;
  /** Version of what is stored, such as `v5`. */
  schema: string;
  /** Name of the embedding model. */
  model: string;
  /** Whether this release stores postings by the same schema, and so can read and write it. */
  isCurrent: boolean;
}

/** Reads a name that `collectionName` made, of this release or another; undefined for any other name. */
export function parseCollectionName(alias: string, collection: string): NamedCollection | undefined {
  const prefix = `${alias}__`;
  if (!collection.startsWith(prefix)) return undefined;
  const [, schema, model] = /^(v\d+)__(.+)$/.exec(collection.slice(prefix.length)) ?? [];
  if (schema === undefined || model === undefined) return undefined;
  return { collection, schema, model, isCurrent: schema === SCHEMA_VERSION };
}
