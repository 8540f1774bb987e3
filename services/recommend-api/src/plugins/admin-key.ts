import { createError } from '@rolecall/contracts';
import type { FastifyInstance } from 'fastify';
import { createKeyCheck, type KeyCarrier } from '../admin/admin-key.ts';
import { sendError } from './errors.ts';

/**
 * Answers every request of this scope that does not carry the admin key with ADMIN_KEY_INVALID, before its body
 * is read.
 *
 * @param challenge for the client's `WWW-Authenticate`
 */
export function setupAdminKey(
  scope: FastifyInstance,
  { key, carriers, challenge }: { key: string; carriers: readonly KeyCarrier[]; challenge: string },
): void {
  const hasKey = createKeyCheck(key, carriers);
  scope.addHook('onRequest', async (request, reply) => {
    if (hasKey(request)) return undefined;
    reply.header('www-authenticate', challenge);
    // Not thrown: a scope can have an error handler of its own, such as a dashboard's.
    sendError(createError('ADMIN_KEY_INVALID'), request, reply);
    return reply;
  });
}
