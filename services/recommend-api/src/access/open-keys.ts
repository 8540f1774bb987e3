import { type KeyStore, openKeyStore } from '@rolecall/api-keys';
import type { Logger } from '@rolecall/service-runtime';
import type { ApiSettings } from '../settings.ts';

/**
 * The keys of `API_KEYS_FILE`, and `ADMIN_KEY`, which is one like them.
 *
 * @throws CONFIG_INVALID
 */
export function openKeys(
  { ADMIN_KEY, API_KEYS_FILE }: Pick<ApiSettings, 'ADMIN_KEY' | 'API_KEYS_FILE'>,
  logger: Logger,
): KeyStore {
  const admin = {
    id: 'ADMIN_KEY',
    name: 'ADMIN_KEY',
    scopes: ['admin'],
    rateLimitPerMinute: undefined,
  } as const;
  const settings = ADMIN_KEY === undefined ? [] : [{ ...admin, key: ADMIN_KEY }];
  return openKeyStore(API_KEYS_FILE, settings, logger);
}
