import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { QueueState } from '@rolecall/contracts';
import type { ApiDependencies } from '../dependencies.ts';
import { ADMIN_ERRORS, ADMIN_WRITE_ERRORS } from '../schemas/admin.ts';
import { NoQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

/** `GET /admin/queue`, `POST /admin/queue/pause` and `POST /admin/queue/resume`. */
export const adminQueueRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (
  app,
  { queue: { admin }, settings },
) => {
  const guarded = { handlerTimeout: settings.REQUEST_TIMEOUT_MS, config: { scope: 'admin' } } as const;
  const common = { tags: ['admin'], querystring: NoQuery };

  app.get(
    '/queue',
    {
      ...guarded,
      schema: {
        ...common,
        operationId: 'getQueueState',
        summary: "The queue's batches by state",
        response: { 200: refTo(QueueState, 'The counts'), ...errorResponses(...ADMIN_ERRORS) },
      },
    },
    () => admin.state(),
  );

  app.post(
    '/queue/pause',
    {
      ...guarded,
      schema: {
        ...common,
        operationId: 'pauseQueue',
        summary: 'Let the workers take no further batch',
        description: 'Batches at hand are finished. Imports are accepted while there is room in the queue.',
        response: { 200: refTo(QueueState, 'It is paused'), ...errorResponses(...ADMIN_WRITE_ERRORS) },
      },
    },
    async (request) => {
      await admin.pause();
      request.log.warn('queue paused');
      return await admin.state();
    },
  );

  app.post(
    '/queue/resume',
    {
      ...guarded,
      schema: {
        ...common,
        operationId: 'resumeQueue',
        summary: 'Let the workers go on',
        response: { 200: refTo(QueueState, 'It is not paused'), ...errorResponses(...ADMIN_WRITE_ERRORS) },
      },
    },
    async (request) => {
      await admin.resume();
      request.log.warn('queue resumed');
      return await admin.state();
    },
  );
};
