import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

export const ADMIN_KEY_HEADER = 'x-admin-key';

/** What a request may carry the key in. */
export type KeyCarrier = 'header' | 'bearer' | 'basic';

/**
 * Makes a check whether a request carries the admin key in one of these ways: in the header `x-admin-key`, as bearer
 * token, or as password of HTTP Basic (RFC 7617) with any user name. It takes the same time for every wrong key, as
 * digests of one length are compared.
 */
export function createKeyCheck(key: string, carriers: readonly KeyCarrier[]) {
  const expected = digest(key);
  return (request: FastifyRequest): boolean =>
    carriers.some((carrier) => {
      const given = keyFrom(carrier, request);
      return given !== undefined && timingSafeEqual(digest(given), expected);
    });
}

function keyFrom(carrier: KeyCarrier, { headers }: FastifyRequest): string | undefined {
  if (carrier === 'header') {
    const given = headers[ADMIN_KEY_HEADER];
    return typeof given === 'string' ? given : undefined;
  }
  const [scheme, credentials, ...rest] = (headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== carrier || credentials === undefined || rest.length > 0) return undefined;
  if (carrier === 'bearer') return credentials;
  const pair = Buffer.from(credentials, 'base64').toString();
  const colon = pair.indexOf(':');
  return colon < 0 ? undefined : pair.slice(colon + 1);
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
