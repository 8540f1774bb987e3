import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { setDefaultConfig } from '../plugins/route-scopes.ts';
import { adminDeadLetterRoutes } from './admin-dead-letters.ts';
import { adminFeedbackRoutes } from './admin-feedback.ts';
import { adminQueueRoutes } from './admin-queue.ts';
import { QUEUE_BOARD_PATH, queueBoardRoutes } from './queue-board.ts';

/** Everything below `/admin`, for keys with that scope. */
export const adminRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (app, dependencies) => {
  await app.register(
    async (routes) => {
      await routes.register(adminQueueRoutes, dependencies);
      await routes.register(adminDeadLetterRoutes, dependencies);
      await routes.register(adminFeedbackRoutes, dependencies);
    },
    { prefix: '/admin' },
  );

  await app.register(
    async (board) => {
      setDefaultConfig(board, { scope: 'admin', takesBasic: true });
      await board.register(queueBoardRoutes, dependencies);
    },
    { prefix: QUEUE_BOARD_PATH },
  );
};
