import { BlockList, isIP } from 'node:net';
import type { ApiScope } from '@rolecall/api-keys';
import { createError } from '@rolecall/contracts';
import type { ApiSettings } from '../settings.ts';

/** Who may call without a key, and how often anyone may. */
export interface AccessPolicy {
  /** What needs no key. */
  anonymous: ReadonlySet<ApiScope>;
  /** Whether that is so only because nobody else reaches this machine: then what came through a proxy is not meant. */
  thisMachineOnly: boolean;
  /** Requests a minute and scope; 0 for any number. */
  keyPerMinute: number;
  anonymousPerMinute: number;
  /** Sites whose pages may call, `*` for all. */
  origins: readonly string[];
  /** Whether anyone can have the scope `admin`. */
  hasAdmin: boolean;
}

type Settings = Pick<
  ApiSettings,
  | 'HOST'
  | 'ADMIN_KEY'
  | 'API_KEYS_FILE'
  | 'ANONYMOUS_SCOPES'
  | 'TRUST_PROXY'
  | 'CORS_ORIGINS'
  | 'RATE_LIMIT_PER_MINUTE'
  | 'ANONYMOUS_LIMIT_PER_MINUTE'
>;

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet('127.0.0.0', 8, 'ipv4');
LOOPBACK.addAddress('::1', 'ipv6');

/**
 * What the settings say. Anonymous use is a choice, except where only this machine can reach the API.
 *
 * @throws CONFIG_INVALID where nobody could use it, or a trusted proxy is no address
 */
export function accessPolicy(settings: Settings): AccessPolicy {
  const { HOST, ADMIN_KEY, API_KEYS_FILE, ANONYMOUS_SCOPES, TRUST_PROXY } = settings;
  const isOwn = isLoopback(HOST) && API_KEYS_FILE === undefined && TRUST_PROXY === undefined;
  const thisMachineOnly = ANONYMOUS_SCOPES === undefined && isOwn;
  if (ANONYMOUS_SCOPES === undefined && API_KEYS_FILE === undefined && !thisMachineOnly) {
    throw createError('CONFIG_INVALID', {
      message:
        'Others can reach this API, and nothing says who may use it: set API_KEYS_FILE to a file of keys (npm run keys -- create), or ANONYMOUS_SCOPES to what needs no key (recommend, ingest, recommend,ingest or none).',
    });
  }
  return {
    anonymous: new Set(thisMachineOnly ? ['recommend', 'ingest'] : scopesOf(ANONYMOUS_SCOPES)),
    thisMachineOnly,
    keyPerMinute: settings.RATE_LIMIT_PER_MINUTE,
    anonymousPerMinute: thisMachineOnly ? 0 : settings.ANONYMOUS_LIMIT_PER_MINUTE,
    origins: listOf(settings.CORS_ORIGINS),
    hasAdmin: ADMIN_KEY !== undefined || API_KEYS_FILE !== undefined,
  };
}

function scopesOf(setting = 'none'): ApiScope[] {
  return setting === 'none' ? [] : (listOf(setting) as ApiScope[]);
}

function listOf(setting = ''): string[] {
  return setting === '' ? [] : setting.split(',').map((item) => item.trim());
}

function isLoopback(host: string): boolean {
  const family = isIP(host);
  return family === 0 ? host === 'localhost' : LOOPBACK.check(host, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * The proxies whose word on the client's address is taken.
 *
 * @throws CONFIG_INVALID
 */
export function trustedProxies({ TRUST_PROXY }: Pick<ApiSettings, 'TRUST_PROXY'>): string[] | false {
  if (TRUST_PROXY === undefined) return false;
  const proxies = listOf(TRUST_PROXY);
  for (const proxy of proxies) {
    const [address = '', bits, ...rest] = proxy.split('/');
    const family = isIP(address);
    const most = family === 6 ? 128 : 32;
    const isSubnet = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
    if (family === 0 || !isSubnet || rest.length > 0) {
      throw createError('CONFIG_INVALID', {
        message: `TRUST_PROXY holds ${proxy}, which is no address and no subnet.`,
      });
    }
  }
  return proxies;
}
