import type { SendToQdrant } from './connection.ts';

/** The collection behind each alias of the server. */
export async function aliasTargets(qdrant: SendToQdrant): Promise<Map<string, string>> {
  const { aliases } = await qdrant({
    operation: 'list aliases',
    kind: 'read',
    send: (api, init) => api.getCollectionsAliases({}, init),
  });
  return new Map(aliases.map(({ alias_name, collection_name }) => [alias_name, collection_name]));
}

/** Points each alias at its collection, wherever it pointed before; all at once, so that no reader sees a part. */
export async function pointAliases(
  qdrant: SendToQdrant,
  targets: Readonly<Record<string, string>>,
): Promise<void> {
  const existing = await aliasTargets(qdrant);
  const actions = Object.entries(targets).flatMap(([alias_name, collection_name]) => [
    ...(existing.has(alias_name) ? [{ delete_alias: { alias_name } }] : []),
    { create_alias: { alias_name, collection_name } },
  ]);
  await qdrant({
    operation: 'point an alias at a collection',
    kind: 'write',
    send: (api, init) => api.updateAliases({ actions }, init),
  });
}

/** The alias of what was live before the last switch. */
export function previousAliasOf(alias: string): string {
  return `${alias}__previous`;
}

/** Makes a collection the live one, and the one that was live the previous one, at once. */
export async function switchAlias(qdrant: SendToQdrant, alias: string, collection: string): Promise<void> {
  const before = (await aliasTargets(qdrant)).get(alias);
  await pointAliases(qdrant, {
    [alias]: collection,
    ...(before !== undefined && before !== collection && { [previousAliasOf(alias)]: before }),
  });
}
