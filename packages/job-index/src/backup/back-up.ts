import { createHash } from 'node:crypto';
import { createError } from '@rolecall/contracts';
import { aliasTargets } from '../aliases.ts';
import { describeCollection } from '../collection-info.ts';
import type { SendToQdrant } from '../connection.ts';
import type { BackupManifest } from './manifest.ts';
import { checkServer, countPoints, newestIndexedAt, partsOfName } from './qdrant-facts.ts';
import type { Bytes, SnapshotTransfer } from './transfer.ts';

/** Takes a backup of the collection `alias` points at; see `Backups.backUp`. */
export async function backUp(
  { qdrant, transfer, alias }: { qdrant: SendToQdrant; transfer: SnapshotTransfer; alias: string },
  store: (bytes: Bytes) => Promise<void>,
  signal: AbortSignal,
): Promise<BackupManifest> {
  const version = await checkServer(qdrant);
  const collection = (await aliasTargets(qdrant)).get(alias);
  const info = collection === undefined ? undefined : await describeCollection(qdrant, collection);
  if (collection === undefined || info === undefined) {
    throw createError('INDEX_UNAVAILABLE', { message: `There is nothing to back up: no alias ${alias}.` });
  }
  const created = new Date().toISOString();
  const { schema, model } = partsOfName(alias, collection);
  // Before the snapshot: what comes while it is made counts as newer than it.
  const newest = await newestIndexedAt(qdrant, collection);
  const before = await countPoints(qdrant, collection);
  // Not cut short by the signal: Qdrant would finish the snapshot all the same, and nobody would remove it.
  const snapshot = await createSnapshot(qdrant, collection);
  try {
    signal.throwIfAborted();
    const after = await countPoints(qdrant, collection);
    const hash = createHash('sha256');
    let bytes = 0;
    await store(
      (async function* () {
        for await (const chunk of transfer.download(collection, snapshot.name, signal)) {
          hash.update(chunk);
          bytes += chunk.byteLength;
          yield chunk;
        }
      })(),
    );
    const sha256 = hash.digest('hex');
    if (bytes !== snapshot.size || (snapshot.checksum ?? sha256) !== sha256) {
      throw createError('BACKUP_INVALID', { message: 'The snapshot arrived damaged; take another.' });
    }
    return {
      format: 1,
      created,
      alias,
      collection,
      schema,
      model,
      dimension: info.dimension ?? 0,
      points: { before, after },
      ...(newest !== undefined && { newestIndexedAt: newest }),
      qdrant: version,
      bytes,
      sha256,
    };
  } finally {
    await removeSnapshot(qdrant, collection, snapshot.name);
  }
}

async function createSnapshot(qdrant: SendToQdrant, collection: string) {
  const snapshot = await qdrant({
    operation: 'make a snapshot',
    kind: 'write',
    send: (api, init) => api.createSnapshot({ collection_name: collection, wait: true }, init),
  });
  if (snapshot === null) throw createError('INDEX_UNAVAILABLE');
  return snapshot;
}

/** Removes a snapshot on the server, where each takes as much room as the collection. */
export async function removeSnapshot(qdrant: SendToQdrant, collection: string, name: string): Promise<void> {
  await qdrant({
    operation: 'remove a snapshot',
    kind: 'write',
    send: (api, init) =>
      api.deleteSnapshot({ collection_name: collection, snapshot_name: name, wait: true }, init),
  });
}
