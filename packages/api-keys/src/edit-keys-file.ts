import { mkdir, open, readFile, realpath, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createError } from '@rolecall/contracts';
import { type ApiKeyRecord, formatKeysFile, parseKeysFile } from './keys-file.ts';

/**
 * Changes a keys file, which only its owner may then read, as a whole or not at all: written beside it, and renamed. The file
 * that is written also keeps out whoever would change it at the same time. Without a file there were no keys.
 *
 * @param change from the keys there are to those there shall be; what it throws leaves the file as it is
 * @throws CONFIG_INVALID when the file is broken, or being changed; the system's error where it cannot be written
 */
export async function editKeysFile(
  path: string,
  change: (keys: readonly ApiKeyRecord[]) => readonly ApiKeyRecord[],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const target = await realpath(path).catch(() => path);
  const next = `${target}.new`;
  const file = await open(next, 'wx', 0o600).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code !== 'EEXIST') throw cause;
    throw createError('CONFIG_INVALID', {
      message: `${next} is there: the keys are being changed just now, or that was cut off; then remove it.`,
      cause,
    });
  });
  try {
    const keys = change(parseKeysFile(await readOr(target, formatKeysFile([]))));
    const text = formatKeysFile(keys);
    // What the service would refuse must not get there.
    parseKeysFile(text);
    await file.writeFile(text);
    await file.sync();
    await file.close();
    await rename(next, target);
  } catch (error) {
    await file.close().catch(() => {});
    await rm(next, { force: true });
    throw error;
  }
}

async function readOr(path: string, absent: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return absent;
    throw error;
  }
}
