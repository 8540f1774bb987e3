import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createError, isRolecallError } from '@rolecall/contracts';
import { type BackupManifest, type Bytes, parseManifest } from '@rolecall/job-index';
import { CliError } from '../cli-error.ts';

const SUFFIX = '.snapshot';

/** The manifest's file, beside the snapshot. */
function manifestOf(snapshot: string): string {
  return `${snapshot}.json`;
}

/**
 * Stores a backup: `<alias>-<time>.snapshot`, and its manifest beside it. Both bear another name until they are whole
 * and on the disk, the manifest last: a snapshot with a manifest is complete. What fails leaves no file.
 *
 * @param take writes the snapshot by the function it is given, and resolves with its manifest
 * @returns path of the snapshot
 * @throws CliError if the folder cannot be written to
 */
export async function storeBackup(
  folder: string,
  take: (store: (bytes: Bytes) => Promise<void>) => Promise<BackupManifest>,
): Promise<{ path: string; manifest: BackupManifest }> {
  const written: string[] = [];
  try {
    await mkdir(folder, { recursive: true });
    const partial = join(folder, `.${process.pid}-${Date.now()}${SUFFIX}.partial`);
    written.push(partial);
    const manifest = await take((bytes) =>
      pipeline(bytes, createWriteStream(partial, { flags: 'wx', flush: true })),
    );
    const path = join(folder, `${manifest.alias}-${manifest.created.replaceAll(':', '-')}${SUFFIX}`);
    written.push(path, `${manifestOf(path)}.partial`);
    await writeFile(`${manifestOf(path)}.partial`, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
    await rename(partial, path);
    await rename(`${manifestOf(path)}.partial`, manifestOf(path));
    await syncFolder(folder);
    return { path, manifest };
  } catch (error) {
    for (const path of written) await rm(path, { force: true }).catch(() => {});
    throw asCliError(error, `cannot write to ${folder}`);
  }
}

/** A rename is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Removes all backups of an alias in a folder but the newest `keep`. Other files are left alone.
 *
 * @returns paths of the snapshots removed
 */
export async function pruneBackups(folder: string, alias: string, keep: number): Promise<string[]> {
  const found: { path: string; created: string }[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith(SUFFIX)) continue;
    const path = join(folder, name);
    const manifest = await readManifest(path).catch(() => undefined);
    if (manifest?.alias === alias) found.push({ path, created: manifest.created });
  }
  const old = found
    .sort((a, b) => Date.parse(b.created) - Date.parse(a.created))
    .slice(keep)
    .map(({ path }) => path);
  for (const path of old) {
    // The manifest first: a snapshot without one is no backup.
    await rm(manifestOf(path), { force: true });
    await rm(path, { force: true });
  }
  return old;
}

/**
 * Opens a backup, having read all of it once to see that it is the one its manifest is of.
 *
 * @throws BACKUP_INVALID, or CliError if it cannot be read
 */
export async function openBackup(path: string): Promise<{ manifest: BackupManifest; content: Bytes }> {
  try {
    const manifest = await readManifest(path);
    const { size } = await stat(path);
    if (size !== manifest.bytes || (await sha256Of(path)) !== manifest.sha256) {
      throw createError('BACKUP_INVALID', {
        message: `${path} is not the file its manifest is of: it is damaged, or another.`,
      });
    }
    return { manifest, content: createReadStream(path) };
  } catch (error) {
    throw asCliError(error, `cannot read ${path}`);
  }
}

async function readManifest(path: string): Promise<BackupManifest> {
  return parseManifest(await readFile(manifestOf(path), 'utf8'));
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** A failure of the file system as one line for a person; others as they are. */
function asCliError(error: unknown, what: string): unknown {
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (isRolecallError(error) || syscall === undefined) return error;
  return new CliError(`${what}: ${message}`, { cause: error });
}
