import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { createError, Import } from '@rolecall/contracts';
import Type from 'typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { IdParams, NoQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo, STRAY_BODY_ERRORS } from '../schemas/responses.ts';

/** `GET /imports/{id}` and `DELETE /imports/{id}`. */
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

  app.delete(
    '/imports/:id',
    {
      handlerTimeout: settings.REQUEST_TIMEOUT_MS,
      config: { scope: 'ingest' },
      schema: {
        operationId: 'deleteImport',
        summary: 'Cancel what waits of an import, and forget it',
        description:
          'Batches that no worker has taken are removed, dead letters included, and so are status and rejections. What was indexed stays. A full import that is deleted retires nothing.',
        tags: ['imports'],
        params: IdParams,
        querystring: NoQuery,
        response: {
          204: Type.Null({ description: 'It is gone' }),
          ...errorResponses(
            'REQUEST_INVALID',
            ...STRAY_BODY_ERRORS,
            'IMPORT_NOT_FOUND',
            'IMPORT_RUNNING',
            'QUEUE_UNAVAILABLE',
            'ANSWER_TIMEOUT',
          ),
        },
      },
    },
    async ({ params, log }, reply) => {
      if (!(await queue.deleteImport(params.id))) throw createError('IMPORT_NOT_FOUND');
      log.info({ importId: params.id }, 'import deleted');
      return reply.code(204).send(null);
    },
  );
};
