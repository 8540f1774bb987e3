import { createHash } from 'node:crypto';
import stringify from 'safe-stable-stringify';
import type { CleanedPosting } from './clean-posting.ts';

/** To be raised when cleaning or normalising changes, so that every posting is indexed anew. */
const CONTENT_VERSION = 2;

/**
 * SHA-256, in hex, of all of a posting that what is stored and embedded of it is made of. Equal hashes mean there is nothing to
 * do; the order of the posting's properties plays no part.
 */
export function contentHash(posting: CleanedPosting): string {
  return createHash('sha256')
    .update(`${CONTENT_VERSION}\n${stringify(posting)}`)
    .digest('hex');
}
