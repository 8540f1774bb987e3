import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CliError } from '../cli-error.ts';
import type { Feed } from '../import-progress.ts';

/**
 * Files as one feed, one after the other.
 *
 * @throws CliError when one is not there, or no file
 */
export async function fileFeed(paths: readonly string[], companions: readonly string[] = []): Promise<Feed> {
  const sizes = await Promise.all(paths.map(sizeOf));
  await Promise.all(companions.map(sizeOf));
  return {
    bytes: readFiles(paths),
    size: sizes.reduce((sum, size) => sum + size, 0),
    companions: companions.map((path) => readFiles([path])),
  };
}

/** The bytes of files, one after the other; each is opened when it is its turn. */
export async function* readFiles(paths: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const path of paths) {
    try {
      yield* createReadStream(path);
    } catch (cause) {
      throw unreadable(path, cause);
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path).catch((cause: unknown) => {
    throw unreadable(path, cause);
  });
  if (!found.isFile()) throw unreadable(path, undefined);
  return found.size;
}

function unreadable(path: string, cause: unknown): CliError {
  return new CliError(`cannot read ${path}: is it there, and a file?`, { cause });
}
