import { randomInt } from 'node:crypto';
import { keyDigest } from './digest.ts';
import type { ApiKeyRecord, ApiScope } from './keys-file.ts';

const LOWER = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE_62 = `${LOWER}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/** 62^40 is 238 bits. */
const SECRET_LENGTH = 40;

/** What a key is made for. */
export interface KeyRequest {
  /** Of the client; several keys may have it, so that one can be replaced by another. */
  name: string;
  scopes: readonly ApiScope[];
  expires?: Date | undefined;
  /** Requests a minute and scope, 0 for any number; the API's default when absent. */
  rateLimitPerMinute?: number | undefined;
}

/**
 * Makes a key: `rc_<id>_<secret>`. The prefix lets secret scanners find it (`rc_[0-9a-z]{8}_[0-9A-Za-z]{40}`), and the
 * id says which key to revoke.
 *
 * @returns the key, to be shown once, and what is kept of it
 */
export function createKey({ name, scopes, expires, rateLimitPerMinute }: KeyRequest): {
  key: string;
  record: ApiKeyRecord;
} {
  const id = pick(LOWER, 8);
  const key = `rc_${id}_${pick(BASE_62, SECRET_LENGTH)}`;
  const record = {
    id,
    name,
    scopes: [...scopes],
    sha256: keyDigest(key).toString('hex'),
    created: new Date().toISOString(),
    ...(expires && { expires: expires.toISOString() }),
    ...(rateLimitPerMinute !== undefined && { rateLimitPerMinute }),
  };
  return { key, record };
}

function pick(alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}
