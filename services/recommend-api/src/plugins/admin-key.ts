import { createError } from '@rolecall/contracts';
import type { FastifyInstance } from 'fastify';
import { createKeyCheck, type KeyCarrier } from '../admin/admin-key.ts';

/**
 * Refuses every request of this scope that does not carry the admin key, before its body is read.
 *
 * @param challenge for the client's `WWW-Authenticate`
 * @throws ADMIN_KEY_INVALID
 */
export function setupAdminKey(
  scope: FastifyInstance,
  { key, carriers, challenge }: { key: string; carriers: readonly KeyCarrier[]; challenge: string },
): void {
  const hasKey = createKeyCheck(key, carriers);
  scope.addHook('onRequest', async (request, reply) => {
    if (hasKey(request)) return;
    reply.header('www-authenticate', challenge);
    throw createError('ADMIN_KEY_INVALID');
  });
}
