import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { RecommendResponse } from '@rolecall/contracts';
import { apiVersion } from '../api-version.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { recommend } from '../recommend.ts';
import { listFilters, PREFERENCE_FIELDS, readPreferences } from '../recommend-preferences.ts';
import { requestSignal } from '../request-signal.ts';
import { acceptBareResumes, RESUME_UPLOAD_ERRORS, receiveResume, resumeBodies } from '../resume-upload.ts';
import { documentBody } from '../schemas/document-body.ts';
import {
  LIST_FILTERS,
  RecommendFields,
  RecommendParameters,
  RecommendPreferences,
} from '../schemas/recommend-parameters.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';
import { createTurns } from '../turns.ts';

/** `POST /recommend`. */
export const recommendRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (app, dependencies) => {
  const { settings } = dependencies;
  const takeTurn = createTurns(settings.MAX_WAITING_RECOMMENDATIONS);
  const api = apiVersion();
  acceptBareResumes(app);

  app.post(
    '/recommend',
    {
      handlerTimeout: settings.REQUEST_TIMEOUT_MS,
      preValidation: listFilters,
      config: {
        scope: 'recommend',
        ...documentBody(
          resumeBodies('Recommend', RecommendFields.properties, RecommendPreferences.properties),
        ),
      },
      schema: {
        operationId: 'recommendJobs',
        summary: 'The job openings that fit a resume best',
        description:
          'Reads the resume, retrieves postings by meaning and by words among those that pass the filters, and ranks them. Nothing of the resume is kept.',
        tags: ['recommend'],
        querystring: RecommendParameters,
        response: {
          200: refTo(RecommendResponse, 'The jobs, best first'),
          ...errorResponses(
            ...RESUME_UPLOAD_ERRORS,
            'PLACE_UNKNOWN',
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
      const { resume, password, sent } = await receiveResume(request, settings, {
        fields: PREFERENCE_FIELDS,
        lists: LIST_FILTERS,
      });
      const preferences = readPreferences(request, sent);
      const answer = await takeTurn(
        () => recommend(dependencies, { resume, password, preferences, signal }),
        signal,
      );
      return { requestId: request.id, ...answer, versions: { api, ...answer.versions } };
    },
  );
};
