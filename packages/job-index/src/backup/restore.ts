import { randomUUID } from 'node:crypto';
import { createError } from '@rolecall/contracts';
import { aliasTargets, switchAlias } from '../aliases.ts';
import { describeCollection } from '../collection-info.ts';
import type { SendToQdrant } from '../connection.ts';
import { SCHEMA_VERSION } from '../schema.ts';
import { awaitGreen } from './await-green.ts';
import { removeSnapshot } from './back-up.ts';
import type { BackupManifest } from './manifest.ts';
import { checkServer, countPoints, newestIndexedAt } from './qdrant-facts.ts';
import type { Bytes, SnapshotTransfer } from './transfer.ts';

/** How a backup is restored. */
export interface RestoreOptions {
  /** Also where newer postings get lost. */
  force: boolean;
  signal: AbortSignal;
  /** Told what begins, as each can take minutes: the bytes are sent; Qdrant builds what the snapshot lacked. */
  onStep?: (step: 'sending' | 'building') => void;
}

/** Restores a backup; see `Backups.restore`. */
export async function restore(
  { qdrant, transfer, timeoutMs }: { qdrant: SendToQdrant; transfer: SnapshotTransfer; timeoutMs: number },
  manifest: BackupManifest,
  content: Bytes,
  { force, signal, onStep = () => {} }: RestoreOptions,
): Promise<number> {
  const { alias, collection, bytes, sha256 } = manifest;
  assertCompatible(manifest, await checkServer(qdrant));
  if (!force) await assertNothingNewer(qdrant, manifest);

  // Qdrant keeps what is uploaded beside its own snapshots, by this name.
  const name = `restore-${randomUUID()}.snapshot`;
  const wasThere = (await describeCollection(qdrant, collection)) !== undefined;
  onStep('sending');
  try {
    await transfer.upload(collection, { name, bytes, sha256, content }, signal);
  } catch (error) {
    // The reason is what counts; where Qdrant refused the upload there is nothing to remove.
    if (wasThere) await removeSnapshot(qdrant, collection, name).catch(() => {});
    throw error;
  }
  await removeSnapshot(qdrant, collection, name);
  onStep('building');
  await awaitGreen(qdrant, collection, { timeoutMs, signal });

  const points = await countPoints(qdrant, collection);
  const [least, most] = [manifest.points.before, manifest.points.after].sort((a, b) => a - b) as [
    number,
    number,
  ];
  if (points < least || points > most) {
    throw createError('BACKUP_INVALID', {
      message: `${collection} holds ${points} postings now, the backup should have ${least === most ? least : `${least} to ${most}`}; the alias ${alias} was left alone.`,
    });
  }
  await switchAlias(qdrant, alias, collection);
  return points;
}

/**
 * Qdrant restores snapshots of its own minor version only:
 * https://qdrant.tech/documentation/concepts/snapshots/
 */
function assertCompatible({ schema, qdrant }: BackupManifest, version: string): void {
  if (schema !== SCHEMA_VERSION) {
    throw createError('BACKUP_INCOMPATIBLE', {
      message: `The backup's schema is ${schema}, that of this version ${SCHEMA_VERSION}: restore it with the version that made it, or import the postings again.`,
    });
  }
  if (minorOf(qdrant) !== minorOf(version)) {
    throw createError('BACKUP_INCOMPATIBLE', {
      message: `The backup is of Qdrant ${qdrant}, and ${version} runs: Qdrant restores backups of the same minor version only.`,
    });
  }
}

function minorOf(version: string): string {
  return version.split('.', 2).join('.');
}

/** Neither in the collection that is replaced nor in the one the alias is taken from. */
async function assertNothingNewer(qdrant: SendToQdrant, manifest: BackupManifest): Promise<void> {
  const live = (await aliasTargets(qdrant)).get(manifest.alias);
  const collections = new Set([manifest.collection, ...(live === undefined ? [] : [live])]);
  for (const collection of collections) {
    const newest = await newestIndexedAt(qdrant, collection);
    if (newest === undefined) continue;
    if (Date.parse(newest) <= Date.parse(manifest.newestIndexedAt ?? '')) continue;
    throw createError('BACKUP_OUTDATED', {
      message: `${collection} holds postings indexed at ${newest}; those of the backup end at ${manifest.newestIndexedAt ?? 'none'}. Restoring would lose the newer ones; use --force if you mean it.`,
    });
  }
}
