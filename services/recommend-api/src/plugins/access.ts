import { createError, type RolecallError } from '@rolecall/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Caller, identify, refusal } from '../access/caller.ts';
import type { AccessPolicy } from '../access/policy.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { sendError } from './errors.ts';
import { setupRateLimits } from './rate-limits.ts';
import { setupRouteScopes } from './route-scopes.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Name of the client whose key was sent; undefined where none was needed. */
    client: string | undefined;
  }
}

/**
 * Lets a request to its route when its caller has the scope the route asks for and has not called too often; before its
 * body is read. A wrong key counts for the address it comes from, so that keys cannot be tried at will.
 */
export async function setupAccess(
  app: FastifyInstance,
  { keys, counters }: Pick<ApiDependencies, 'keys' | 'counters'>,
  policy: AccessPolicy,
): Promise<void> {
  setupRouteScopes(app, policy);
  const countRequest = await setupRateLimits(app, counters, policy);
  app.decorateRequest('client', undefined);
  app.addHook('onRequest', async (request, reply) => {
    if (request.is404) return undefined;
    const { scope, takesBasic = false } = request.routeOptions.config;
    if (scope === 'public') return undefined;
    // No route is without one, unless it came after the start.
    if (scope === undefined) return answer(createError('SCOPE_MISSING'), request, reply);
    const caller = identify(request, keys, takesBasic);
    request.client = caller.key?.name;
    if (caller.key !== undefined) withKeyInLog(request, reply, caller.key.id);
    const tooMany = await countRequest(request, reply, { caller, scope });
    const refused = tooMany ?? refusal(caller, scope, request, policy);
    if (refused === undefined) return undefined;
    if (refused.statusCode !== 429) reply.header('www-authenticate', challenge(caller, scope, takesBasic));
    return answer(refused, request, reply);
  });
}

/** Lines about a request name the key it came with, by its id. */
function withKeyInLog(request: FastifyRequest, reply: FastifyReply, key: string): void {
  request.log = request.log.child({ key });
  reply.log = request.log;
}

/** Not thrown: a context can have an error handler of its own, such as a dashboard's. */
function answer(error: RolecallError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  sendError(error, request, reply);
  return reply;
}

/** What the client is told of how to do better (RFC 6750, section 3; RFC 7617). */
function challenge({ key, hasWrongKey }: Caller, scope: string, takesBasic: boolean): string {
  if (takesBasic) return 'Basic realm="Rolecall queues", charset="UTF-8"';
  const bearer = 'Bearer realm="Rolecall"';
  if (key !== undefined) return `${bearer}, error="insufficient_scope", scope="${scope}"`;
  return hasWrongKey ? `${bearer}, error="invalid_token"` : bearer;
}
