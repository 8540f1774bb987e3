import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { createError, Import } from '@rolecall/contracts';
import type { ApiDependencies } from '../dependencies.ts';
import { IdParams, NoQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

/** `GET /imports/{id}`. */
export const importsRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (app, { queue, settings }) => {
  app.get(
    '/imports/:id',
    {
      handlerTimeout: settings.REQUEST_TIMEOUT_MS,
      config: { scope: 'ingest' },
      schema: {
        operationId: 'getImport',
        summary: 'How an import stands',
        tags: ['imports'],
        params: IdParams,
        querystring: NoQuery,
        response: {
          200: refTo(Import, 'Status and counts'),
          ...errorResponses('REQUEST_INVALID', 'IMPORT_NOT_FOUND', 'QUEUE_UNAVAILABLE', 'ANSWER_TIMEOUT'),
        },
      },
    },
    async ({ params }) => {
      const found = await queue.getImport(params.id);
      if (found === undefined) throw createError('IMPORT_NOT_FOUND');
      return found;
    },
  );
};
