import { timingSafeEqual } from 'node:crypto';
import { readFileSync, unwatchFile, watchFile } from 'node:fs';
import { createError, isRolecallError } from '@rolecall/contracts';
import { keyDigest } from './digest.ts';
import { type ApiKeyRecord, type ApiScope, parseKeysFile } from './keys-file.ts';

/** A key that was found valid. */
export interface ApiKey {
  id: string;
  name: string;
  scopes: ReadonlySet<ApiScope>;
  /** Requests a minute and scope; 0 for any number; undefined for the default. */
  rateLimitPerMinute: number | undefined;
}

/** The keys that open the API at the moment. */
export interface KeyStore {
  /** The key whose text this is, unless it has expired. Takes as long for a wrong key as for a right one. */
  find(key: string): ApiKey | undefined;
  /** Stops watching the file. */
  close(): void;
}

interface StoreLogger {
  info(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

interface KnownKey extends ApiKey {
  digest: Buffer;
  /** Milliseconds since 1970. */
  expires: number;
}

/** How often the file is looked at, in milliseconds. By its name, not by its inode: it is replaced, not rewritten. */
const LOOK_EVERY_MS = 1000;

/**
 * Opens the keys of a file, and reads it again when it changes, within two seconds. A file that has become unreadable
 * or broken is logged, and the keys it had last stay valid.
 *
 * @param path of the keys file; none where there is no such file
 * @param settings keys that come from the settings, as text
 * @throws CONFIG_INVALID when the file cannot be used at the start
 */
export function openKeyStore(
  path: string | undefined,
  settings: readonly (Omit<ApiKey, 'scopes'> & { key: string; scopes: readonly ApiScope[] })[],
  logger: StoreLogger,
): KeyStore {
  const fixed = settings.map(({ key, ...rest }) => ({
    ...rest,
    scopes: new Set(rest.scopes),
    digest: keyDigest(key),
    expires: Number.POSITIVE_INFINITY,
  }));
  let keys: readonly KnownKey[] = path === undefined ? fixed : [...fixed, ...read(path)];

  const reread = () => {
    try {
      keys = [...fixed, ...read(path as string)];
      logger.info({ keys: keys.length }, 'API keys read again');
    } catch (error) {
      const reason = isRolecallError(error) ? error.message : String(error);
      logger.error(
        { code: 'CONFIG_INVALID', reason },
        'the file of API keys is broken: the last good one stays',
      );
    }
  };
  if (path !== undefined) watchFile(path, { interval: LOOK_EVERY_MS, persistent: false }, reread);

  return {
    find(key) {
      const digest = keyDigest(key);
      let found: KnownKey | undefined;
      // All of them, always: where the loop ends must not depend on the key.
      for (const known of keys) if (timingSafeEqual(known.digest, digest)) found = known;
      return found !== undefined && Date.now() < found.expires ? found : undefined;
    },
    close() {
      if (path !== undefined) unwatchFile(path, reread);
    },
  };
}

/** @throws CONFIG_INVALID */
function read(path: string): KnownKey[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw createError('CONFIG_INVALID', { message: `The file of API keys cannot be read (${code}).`, cause });
  }
  return parseKeysFile(text).map(toKnownKey);
}

function toKnownKey({ id, name, scopes, sha256, expires, rateLimitPerMinute }: ApiKeyRecord): KnownKey {
  return {
    id,
    name,
    scopes: new Set(scopes),
    digest: Buffer.from(sha256, 'hex'),
    expires: expires === undefined ? Number.POSITIVE_INFINITY : Date.parse(expires),
    rateLimitPerMinute,
  };
}
