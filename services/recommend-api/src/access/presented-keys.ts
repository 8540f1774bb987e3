import type { FastifyRequest } from 'fastify';

export const API_KEY_HEADER = 'x-api-key';
export const ADMIN_KEY_HEADER = 'x-admin-key';

/**
 * The keys a request carries: in `x-api-key`, in `x-admin-key`, as bearer token (RFC 6750) and, where that is taken, as
 * password of HTTP Basic (RFC 7617) with any user name. Several, because a proxy may have put in credentials of its own.
 *
 * @param takesBasic a browser sends Basic by itself, whoever's page makes the request
 */
export function presentedKeys({ headers }: FastifyRequest, takesBasic: boolean): string[] {
  const keys = [headers[API_KEY_HEADER], headers[ADMIN_KEY_HEADER], bearer(headers.authorization)];
  if (takesBasic) keys.push(basicPassword(headers.authorization));
  return keys.filter((key) => typeof key === 'string');
}

/** A bearer without a token counts as a wrong one. */
function bearer(authorization = ''): string | undefined {
  const [scheme, token = '', ...rest] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'bearer') return undefined;
  return rest.length > 0 ? '' : token;
}

function basicPassword(authorization = ''): string | undefined {
  const [scheme, credentials = '', ...rest] = authorization.split(' ');
  if (scheme?.toLowerCase() !== 'basic' || rest.length > 0) return undefined;
  const pair = Buffer.from(credentials, 'base64').toString();
  return pair.slice(pair.indexOf(':') + 1);
}
