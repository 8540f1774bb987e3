import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createError } from '@rolecall/contracts';

/** @throws BINARY_DIGEST_MISMATCH unless the file has this SHA-256, in hexadecimal */
export async function assertDigest(path: string, sha256: string): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const found = hash.digest('hex');
  if (found === sha256) return;
  throw createError('BINARY_DIGEST_MISMATCH', {
    message: `${path} has SHA-256 ${found}, not the pinned ${sha256}; it was not run. Reinstall, or set QDRANT_URL.`,
  });
}
