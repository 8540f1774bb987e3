import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { setupAdminKey } from '../plugins/admin-key.ts';
import { adminDeadLetterRoutes } from './admin-dead-letters.ts';
import { adminFeedbackRoutes } from './admin-feedback.ts';
import { adminQueueRoutes } from './admin-queue.ts';
import { QUEUE_BOARD_PATH, queueBoardRoutes } from './queue-board.ts';

/** Everything below `/admin`, for those who have the key; without a key in the settings there is nothing. */
export const adminRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (app, dependencies) => {
  const key = dependencies.settings.ADMIN_KEY;
  if (key === undefined) return;

  await app.register(
    async (routes) => {
      // Not HTTP Basic: a browser sends that by itself, whoever's page makes the request.
      setupAdminKey(routes, { key, carriers: ['header', 'bearer'], challenge: 'Bearer realm="Rolecall"' });
      await routes.register(adminQueueRoutes, dependencies);
      await routes.register(adminDeadLetterRoutes, dependencies);
      await routes.register(adminFeedbackRoutes, dependencies);
    },
    { prefix: '/admin' },
  );

  await app.register(
    async (board) => {
      setupAdminKey(board, {
        key,
        carriers: ['basic', 'header', 'bearer'],
        challenge: 'Basic realm="Rolecall queues", charset="UTF-8"',
      });
      await board.register(queueBoardRoutes, dependencies);
    },
    { prefix: QUEUE_BOARD_PATH },
  );
};
