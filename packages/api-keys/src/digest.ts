import { createHash } from 'node:crypto';

/**
 * SHA-256 of a key. A slow hash guards passwords, which can be guessed; the keys made here have 238 random bits, so
 * that nothing is gained by trying, and checking one may cost a request microseconds.
 */
export function keyDigest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}
