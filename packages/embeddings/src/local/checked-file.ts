import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { verifyDigest } from './digest.ts';

/**
 * Has `write` make a file, which appears at `target` whole and checked or not at all, so that processes which start
 * at the same time may share the folder.
 *
 * @param write writes the path it is given, which lies beside `target`
 * @throws MODEL_DIGEST_MISMATCH when what was written is not the pinned file
 * @throws what `write` throws
 */
export async function createCheckedFile(
  target: string,
  sha256: string,
  write: (partial: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const partial = `${target}.${randomUUID()}.part`;
  try {
    await write(partial);
    await verifyDigest(partial, sha256);
    await rename(partial, target);
  } finally {
    await rm(partial, { force: true });
  }
}
