import { connect } from '../connection.ts';
import { backUp } from './back-up.ts';
import type { BackupManifest } from './manifest.ts';
import { type RestoreOptions, restore } from './restore.ts';
import type { BackupSettings } from './settings.ts';
import { type Bytes, createSnapshotTransfer } from './transfer.ts';

/**
 * Backups of the live collection by Qdrant's snapshots. Where they are kept is the caller's affair.
 *
 * Every method throws INDEX_UNAVAILABLE, INDEX_TIMEOUT or INDEX_REJECTED, BACKUP_UNSUPPORTED where Qdrant has several
 * nodes, and the signal's reason if it aborts.
 */
export interface Backups {
  /**
   * Backs up the collection the alias points at. Nothing of the snapshot stays on the server.
   *
   * @param store writes the bytes as they come; what it wrote is no backup until this has resolved
   * @throws BACKUP_INVALID if the bytes are not those Qdrant made, and what `store` throws
   */
  backUp(store: (bytes: Bytes) => Promise<void>, signal: AbortSignal): Promise<BackupManifest>;
  /**
   * Puts a backup in place of its collection, which need not exist, and points the alias at it once it is there and
   * complete. Nobody should write to the collection meanwhile.
   *
   * @param content the bytes of the backup, checked against the manifest by Qdrant before it touches the collection
   * @returns how many postings the collection holds
   * @throws BACKUP_INCOMPATIBLE (schema, Qdrant's minor version), BACKUP_OUTDATED, BACKUP_INVALID
   */
  restore(manifest: BackupManifest, content: Bytes, options: RestoreOptions): Promise<number>;
}

/** @throws CONFIG_INVALID if QDRANT_URL is not a URL */
export function createBackups(settings: BackupSettings): Backups {
  const timeoutMs = settings.QDRANT_SNAPSHOT_TIMEOUT_MS;
  const qdrant = connect({ ...settings, QDRANT_WRITE_TIMEOUT_MS: timeoutMs });
  const transfer = createSnapshotTransfer(settings);
  return {
    backUp: (store, signal) => backUp({ qdrant, transfer, alias: settings.JOB_INDEX_ALIAS }, store, signal),
    restore: (manifest, content, options) =>
      restore({ qdrant, transfer, timeoutMs }, manifest, content, options),
  };
}
