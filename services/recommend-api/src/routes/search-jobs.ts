import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  type AppliedFilters,
  createError,
  type ErrorCode,
  JobSearchResponse,
  SEARCH_PAGE,
  SearchFilters,
  SimilarJobsResponse,
} from '@rolecall/contracts';
import { type CompiledFilters, compileFilters } from '@rolecall/job-index';
import Type from 'typebox';
import { apiVersion } from '../api-version.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { listFilters } from '../recommend-preferences.ts';
import { requestSignal, unlessAborted } from '../request-signal.ts';
import { IdParams } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';
import { CURSOR_PATTERN, fromCursor, toCursor } from '../search-cursor.ts';

const limit = Type.Optional(Type.Integer({ ...SEARCH_PAGE, description: 'How many jobs to return at most' }));

const SearchQuery = Type.Object(
  {
    q: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 500,
        pattern: '\\S',
        description: 'What to search for, in words; without it the newest come first',
      }),
    ),
    ...SearchFilters.properties,
    limit,
    cursor: Type.Optional(
      Type.String({ pattern: CURSOR_PATTERN, description: 'The `nextCursor` of a page' }),
    ),
  },
  { additionalProperties: false },
);

const SimilarQuery = Type.Object({ ...SearchFilters.properties, limit }, { additionalProperties: false });

const INDEX_ERRORS = [
  'ANSWER_TIMEOUT',
  'INDEX_UNAVAILABLE',
  'INDEX_TIMEOUT',
  'INDEX_REJECTED',
  'INDEX_SCHEMA_UNKNOWN',
] as const satisfies readonly ErrorCode[];

/** `GET /jobs` and `GET /jobs/{id}/similar`. */
export const searchJobsRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (
  app,
  { live, settings },
) => {
  const api = apiVersion();
  const common = {
    handlerTimeout: settings.REQUEST_TIMEOUT_MS,
    preValidation: listFilters,
    config: { scope: 'recommend' as const },
  };

  app.get(
    '/jobs',
    {
      ...common,
      schema: {
        operationId: 'searchJobs',
        summary: 'Open postings by words and meaning, or the newest',
        description:
          'With `q`, postings by their words and by the meaning of text and title, fused. Without, by `postedAt`, the newest first; those without, or dated ahead, come last. Expired and retired postings are never shown.',
        tags: ['jobs'],
        querystring: SearchQuery,
        response: {
          200: refTo(JobSearchResponse, 'A page of them'),
          ...errorResponses(
            'REQUEST_INVALID',
            'PLACE_UNKNOWN',
            'EMBEDDING_BUSY',
            'EMBEDDING_UNAVAILABLE',
            'EMBEDDING_UNAUTHORIZED',
            'EMBEDDING_INVALID',
            ...INDEX_ERRORS,
          ),
        },
      },
    },
    async (request, reply) => {
      const { cursor, limit = SEARCH_PAGE.default, q, ...filters } = request.query;
      const search = { q, ...filters };
      const compiled = compileFilters(filters, new Date());
      const shared = { filters: compiled, limit };
      const after = cursor === undefined ? undefined : fromCursor(cursor, search);
      const signal = requestSignal(reply, settings.REQUEST_TIMEOUT_MS);
      const answering = live.use(async ({ embedder, index }) => {
        async function page() {
          if (q === undefined) {
            const { items, next } = await index.listNewest({ ...shared, after }, { signal });
            return { jobs: items.map((job) => ({ job })), next };
          }
          const vector = await embedder.embedQuery(q, { signal });
          const { items, next } = await index.search({ vector, words: q, ...shared, after }, { signal });
          return { jobs: items, next };
        }
        const [{ jobs, next }, estimatedTotal] = await Promise.all([
          page(),
          index.estimateCount({ filters: compiled, signal }),
        ]);
        return {
          requestId: request.id,
          jobs,
          estimatedTotal,
          ...(next && { nextCursor: toCursor(next, search) }),
          applied: appliedOf(filters, compiled),
          versions: { api, model: embedder.model.name, collection: index.collection },
        };
      });
      return await unlessAborted(answering, signal);
    },
  );

  app.get(
    '/jobs/:id/similar',
    {
      ...common,
      schema: {
        operationId: 'listSimilarJobs',
        summary: 'The open postings most like a job',
        description:
          'The job itself may have expired. Copies of it are left out, and one of each group of copies is shown.',
        tags: ['jobs'],
        params: IdParams,
        querystring: SimilarQuery,
        response: {
          200: refTo(SimilarJobsResponse, 'The jobs, best first'),
          ...errorResponses('REQUEST_INVALID', 'PLACE_UNKNOWN', 'JOB_NOT_FOUND', ...INDEX_ERRORS),
        },
      },
    },
    async (request, reply) => {
      const { limit = SEARCH_PAGE.default, ...filters } = request.query;
      const compiled = compileFilters(filters, new Date());
      const { id } = request.params;
      const signal = requestSignal(reply, settings.REQUEST_TIMEOUT_MS);
      const answering = live.use(async ({ embedder, index }) => {
        const jobs = await index.similar({ id, filters: compiled, limit }, { signal });
        if (jobs === undefined) throw createError('JOB_NOT_FOUND');
        const versions = { api, model: embedder.model.name, collection: index.collection };
        return { requestId: request.id, jobs, applied: appliedOf(filters, compiled), versions };
      });
      return await unlessAborted(answering, signal);
    },
  );
};

function appliedOf(filters: SearchFilters, { place }: CompiledFilters): AppliedFilters {
  return { filters, ...(place && { place }) };
}
