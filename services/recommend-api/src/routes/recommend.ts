import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { createError, RECOMMENDATION_LIMIT, RecommendResponse } from '@rolecall/contracts';
import type { FastifyRequest } from 'fastify';
import { apiVersion } from '../api-version.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { recommend } from '../recommend.ts';
import { requestSignal } from '../request-signal.ts';
import { acceptBareResumes, RESUME_UPLOAD_ERRORS, receiveResume, resumeBodies } from '../resume-upload.ts';
import { documentBody } from '../schemas/document-body.ts';
import { RecommendOptions } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';
import { invalidRequest } from '../to-rolecall-error.ts';

/** `POST /recommend`. */
export const recommendRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (app, dependencies) => {
  const { settings } = dependencies;
  const api = apiVersion();
  acceptBareResumes(app);

  app.post(
    '/recommend',
    {
      handlerTimeout: settings.REQUEST_TIMEOUT_MS,
      config: {
        scope: 'recommend',
        ...documentBody(resumeBodies({ limit: RecommendOptions.properties.limit })),
      },
      schema: {
        operationId: 'recommend',
        summary: 'The job openings that fit a resume best',
        description:
          'Reads the resume, retrieves postings by meaning and by words, and ranks them. Nothing of the resume is kept.',
        tags: ['recommend'],
        querystring: RecommendOptions,
        response: {
          200: refTo(RecommendResponse, 'The jobs, best first'),
          ...errorResponses(
            ...RESUME_UPLOAD_ERRORS,
            'EMBEDDING_BUSY',
            'EMBEDDING_UNAVAILABLE',
            'EMBEDDING_UNAUTHORIZED',
            'EMBEDDING_INVALID',
            'INDEX_UNAVAILABLE',
            'INDEX_TIMEOUT',
            'INDEX_REJECTED',
            'INDEX_SCHEMA_UNKNOWN',
          ),
        },
      },
    },
    async (request, reply) => {
      const signal = requestSignal(reply, settings.REQUEST_TIMEOUT_MS);
      const { resume, password, fields } = await receiveResume(request, settings, ['limit']);
      const limit = limitOf(request, fields);
      const answer = await recommend(dependencies, { resume, password, limit, signal });
      return { requestId: request.id, ...answer, versions: { api, ...answer.versions } };
    },
  );
};

/** The limit from the form or from the query, by the same rules; never from both, as one would be ignored. */
function limitOf(request: FastifyRequest, fields: Record<string, string>): number {
  const query = request.query as RecommendOptions;
  if (fields['limit'] !== undefined && query.limit !== undefined) {
    throw createError('REQUEST_INVALID', {
      details: [{ path: '/limit', message: 'is given in the form and in the query' }],
    });
  }
  // Validation coerces in place, as it does for the query.
  const options: RecommendOptions = { ...(fields as object) };
  const validate = request.getValidationFunction('querystring');
  if (validate?.(options) === false) throw invalidRequest(validate.errors ?? []);
  return options.limit ?? query.limit ?? RECOMMENDATION_LIMIT.default;
}
