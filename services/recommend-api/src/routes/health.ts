import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Health } from '@rolecall/contracts';
import { createReadiness } from '@rolecall/service-runtime';
import type { ApiDependencies } from '../dependencies.ts';
import { readinessParts } from '../readiness.ts';
import { NoQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

/** `GET /health/live` and `GET /health/ready`. */
export const healthRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (app, dependencies) => {
  const ready = createReadiness(readinessParts(dependencies), dependencies.settings.READY_TIMEOUT_MS);

  app.get(
    '/health/live',
    {
      config: { scope: 'public' },
      schema: {
        operationId: 'getLiveness',
        summary: 'Whether the process answers',
        tags: ['health'],
        querystring: NoQuery,
        response: { 200: refTo(Health, 'It answers'), ...errorResponses('REQUEST_INVALID') },
      },
    },
    async () => ({ status: 'ok' as const }),
  );

  app.get(
    '/health/ready',
    {
      config: { scope: 'public' },
      schema: {
        operationId: 'getReadiness',
        summary: 'Whether a request would succeed: every part it needs works',
        tags: ['health'],
        querystring: NoQuery,
        response: {
          200: refTo(Health, 'Every part works'),
          ...errorResponses(
            'REQUEST_INVALID',
            'INDEX_UNAVAILABLE',
            'INDEX_TIMEOUT',
            'INDEX_REJECTED',
            'INDEX_SCHEMA_UNKNOWN',
            'QUEUE_UNAVAILABLE',
            'EMBEDDING_UNAVAILABLE',
            'EMBEDDING_UNAUTHORIZED',
            'EMBEDDING_INVALID',
            'RESUME_UNAVAILABLE',
            'MODEL_FAILED',
          ),
        },
      },
    },
    async () => {
      await ready();
      return { status: 'ok' as const };
    },
  );
};
