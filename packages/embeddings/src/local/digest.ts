import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createError } from '@rolecall/contracts';

/**
 * Reads `file` once, as a stream, and compares its SHA-256.
 *
 * @throws MODEL_DIGEST_MISMATCH naming the file
 */
export async function verifyDigest(file: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const actual = hash.digest('hex');
  if (actual === sha256) return;
  throw createError('MODEL_DIGEST_MISMATCH', {
    message: `${file} has SHA-256 ${actual}, not the pinned ${sha256}; it was not loaded.`,
  });
}
