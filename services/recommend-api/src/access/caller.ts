import type { ApiKey, ApiScope, KeyStore } from '@rolecall/api-keys';
import { createError, type RolecallError } from '@rolecall/contracts';
import type { FastifyRequest } from 'fastify';
import type { AccessPolicy } from './policy.ts';
import { presentedKeys } from './presented-keys.ts';

/** Who calls: the first valid key, if any, and whether keys were sent of which none is. */
export interface Caller {
  key: ApiKey | undefined;
  hasWrongKey: boolean;
}

/** Looks up the keys of a request. */
export function identify(request: FastifyRequest, keys: KeyStore, takesBasic: boolean): Caller {
  const presented = presentedKeys(request, takesBasic);
  const key = presented.map((text) => keys.find(text)).find((found) => found !== undefined);
  return { key, hasWrongKey: key === undefined && presented.length > 0 };
}

/**
 * Why the caller may not do this, or undefined. What needs no key, a caller with any valid key may do, too; one with a wrong
 * key is told so, as it takes itself for someone.
 */
export function refusal(
  { key, hasWrongKey }: Caller,
  scope: ApiScope,
  request: FastifyRequest,
  policy: AccessPolicy,
): RolecallError | undefined {
  if (key?.scopes.has(scope)) return undefined;
  const needsKey = !policy.anonymous.has(scope);
  if (key !== undefined) {
    if (!needsKey) return undefined;
    return createError('SCOPE_MISSING', { message: `The API key does not have the scope \`${scope}\`.` });
  }
  if (!hasWrongKey && !needsKey && isMeant(request, policy)) return undefined;
  if (scope === 'admin') return createError('ADMIN_KEY_INVALID');
  return createError(hasWrongKey ? 'API_KEY_INVALID' : 'API_KEY_MISSING');
}

/**
 * Whether anonymous use is meant for such a request. Not for one by which a page of another site has a browser do something:
 * that would lend the page the reach of whoever looks at it.
 */
function isMeant({ method, headers }: FastifyRequest, { thisMachineOnly, origins }: AccessPolicy): boolean {
  const isForeign = headers['sec-fetch-site'] === 'cross-site' && method !== 'GET' && method !== 'HEAD';
  if (isForeign && !origins.includes('*') && !origins.includes(headers.origin ?? '')) return false;
  const wasForwarded = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return !(thisMachineOnly && wasForwarded);
}
