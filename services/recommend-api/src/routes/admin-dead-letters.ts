import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  createError,
  DEAD_LETTER_PAGE,
  DeadLetterContent,
  DeadLetterPage,
  DeadLettersHandled,
} from '@rolecall/contracts';
import Type from 'typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { ADMIN_ERRORS, ADMIN_WRITE_ERRORS, DeadLetterParams, DeadLetterQuery } from '../schemas/admin.ts';
import { IdParams, NoQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

/** `/admin/dead-letters` and `/admin/imports/{id}/dead-letters`: list, inspect, replay, drop. */
export const adminDeadLetterRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (
  app,
  { queue, settings },
) => {
  const { deadLetters } = queue.admin;
  const guarded = { handlerTimeout: settings.REQUEST_TIMEOUT_MS, config: { scope: 'admin' } } as const;
  const common = { tags: ['admin'] };
  const one = { ...common, params: DeadLetterParams, querystring: NoQuery };
  const ofImport = { ...common, params: IdParams, querystring: NoQuery };

  app.get(
    '/dead-letters',
    {
      ...guarded,
      schema: {
        ...common,
        operationId: 'listDeadLetters',
        summary: 'Batches that were given up, the latest first',
        querystring: DeadLetterQuery,
        response: { 200: refTo(DeadLetterPage, 'One page'), ...errorResponses(...ADMIN_ERRORS) },
      },
    },
    ({ query: { importId, offset = 0, limit = DEAD_LETTER_PAGE.default } }) =>
      deadLetters.list({ importId, offset, limit }),
  );

  app.get(
    '/dead-letters/:id',
    {
      ...guarded,
      schema: {
        ...one,
        operationId: 'getDeadLetter',
        summary: 'A dead letter with its postings',
        response: {
          200: refTo(DeadLetterContent, 'The dead letter'),
          ...errorResponses(...ADMIN_ERRORS, 'DEAD_LETTER_NOT_FOUND'),
        },
      },
    },
    async ({ params: { id } }) => {
      const found = await deadLetters.get(id);
      if (found === undefined) throw createError('DEAD_LETTER_NOT_FOUND');
      return found;
    },
  );

  app.post(
    '/dead-letters/:id/replay',
    {
      ...guarded,
      schema: {
        ...one,
        operationId: 'replayDeadLetter',
        summary: 'Queue a dead letter again, with all its attempts',
        response: {
          204: Type.Null({ description: 'It is queued; once it is indexed, its import is repaired' }),
          ...errorResponses(...ADMIN_WRITE_ERRORS, 'DEAD_LETTER_NOT_FOUND'),
        },
      },
    },
    async ({ params: { id }, log }, reply) => {
      if (!(await deadLetters.replay(id))) throw createError('DEAD_LETTER_NOT_FOUND');
      log.info({ deadLetter: id }, 'dead letter replayed');
      return reply.code(204).send(null);
    },
  );

  app.delete(
    '/dead-letters/:id',
    {
      ...guarded,
      schema: {
        ...one,
        operationId: 'dropDeadLetter',
        summary: 'Remove a dead letter for good; its postings stay counted as failed',
        response: {
          204: Type.Null({ description: 'It is gone' }),
          ...errorResponses(...ADMIN_WRITE_ERRORS, 'DEAD_LETTER_NOT_FOUND'),
        },
      },
    },
    async ({ params: { id }, log }, reply) => {
      if (!(await deadLetters.drop(id))) throw createError('DEAD_LETTER_NOT_FOUND');
      log.warn({ deadLetter: id }, 'dead letter dropped');
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/imports/:id/dead-letters/replay',
    {
      ...guarded,
      schema: {
        ...ofImport,
        operationId: 'replayDeadLettersOfImport',
        summary: 'Queue the dead letters of an import again',
        response: {
          200: refTo(DeadLettersHandled, 'How many'),
          ...errorResponses(...ADMIN_WRITE_ERRORS),
        },
      },
    },
    async ({ params: { id }, log }) => {
      const handled = await deadLetters.replayImport(id);
      log.info({ importId: id, ...handled }, 'dead letters of an import replayed');
      return handled;
    },
  );

  app.delete(
    '/imports/:id/dead-letters',
    {
      ...guarded,
      schema: {
        ...ofImport,
        operationId: 'dropDeadLettersOfImport',
        summary: 'Remove the dead letters of an import for good; its postings stay counted as failed',
        response: {
          200: refTo(DeadLettersHandled, 'How many'),
          ...errorResponses(...ADMIN_WRITE_ERRORS),
        },
      },
    },
    async ({ params: { id }, log }) => {
      const handled = await deadLetters.dropImport(id);
      log.warn({ importId: id, ...handled }, 'dead letters of an import dropped');
      return handled;
    },
  );
};
