import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { createError, Feedback, FeedbackRecorded } from '@rolecall/contracts';
import Type from 'typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { NoQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo, STRAY_BODY_ERRORS } from '../schemas/responses.ts';

/** The most events there can be take 15 kB. */
const BODY_LIMIT = 64 * 1024;

const RecommendationParams = Type.Object(
  { recommendationId: Type.String({ format: 'uuid' }) },
  { additionalProperties: false },
);

/** `POST /feedback` and `DELETE /feedback/{recommendationId}`. */
export const feedbackRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (
  app,
  { feedback, settings },
) => {
  const common = {
    handlerTimeout: settings.REQUEST_TIMEOUT_MS,
    config: { scope: 'recommend' as const },
  };

  app.post(
    '/feedback',
    {
      ...common,
      bodyLimit: BODY_LIMIT,
      schema: {
        operationId: 'giveFeedback',
        summary: 'What was done with jobs that were recommended',
        description:
          'Of one job and action the first event stands, so that a request can be repeated. Nothing about the candidate is taken.',
        tags: ['feedback'],
        body: refTo(Feedback),
        querystring: NoQuery,
        response: {
          200: refTo(FeedbackRecorded, 'How much of it was new'),
          ...errorResponses(
            'REQUEST_INVALID',
            'JSON_MALFORMED',
            'CONTENT_TYPE_UNSUPPORTED',
            'BODY_TOO_LARGE',
            'REQUEST_TIMEOUT',
            'ANSWER_TIMEOUT',
            'FEEDBACK_FULL',
            'FEEDBACK_UNAVAILABLE',
          ),
        },
      },
    },
    ({ body }) => feedback.record(body),
  );

  app.delete(
    '/feedback/:recommendationId',
    {
      ...common,
      schema: {
        operationId: 'deleteFeedback',
        summary: 'Forget all feedback on a recommendation',
        tags: ['feedback'],
        params: RecommendationParams,
        querystring: NoQuery,
        response: {
          204: Type.Null({ description: 'It is gone' }),
          ...errorResponses(
            'REQUEST_INVALID',
            'FEEDBACK_NOT_FOUND',
            ...STRAY_BODY_ERRORS,
            'ANSWER_TIMEOUT',
            'FEEDBACK_UNAVAILABLE',
          ),
        },
      },
    },
    async ({ params }, reply) => {
      if (!(await feedback.remove(params.recommendationId))) throw createError('FEEDBACK_NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
};
