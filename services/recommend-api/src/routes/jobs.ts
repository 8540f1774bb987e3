import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import {
  createError,
  type ErrorDetail,
  ImportAccepted,
  Job,
  JobPosting,
  MAX_POSTINGS_PER_REQUEST,
} from '@rolecall/contracts';
import { checkPosting } from '@rolecall/job-feeds';
import type { ImportWriter } from '@rolecall/job-queue';
import Type from 'typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { claimImport, IdempotencyHeaders } from '../idempotency.ts';
import { accepted, runImport } from '../imports.ts';
import { requestSignal, unlessAborted } from '../request-signal.ts';
import { documentBody } from '../schemas/document-body.ts';
import { IdParams, NoQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo, STRAY_BODY_ERRORS } from '../schemas/responses.ts';

const COUNT = { minItems: 1, maxItems: MAX_POSTINGS_PER_REQUEST };

/** What is validated before the handler; each posting is checked there, to name all that is wrong. */
const AnyArray = Type.Array(Type.Unknown(), COUNT);

const ReplayHeaders = {
  'idempotency-replayed': Type.Literal('true', { description: 'Where the same was queued before' }),
};

/** How many violated rules an answer lists. */
const MAX_DETAILS = 100;

/** `POST /jobs`, `GET /jobs/{id}` and `DELETE /jobs/{id}`. */
export const jobsRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (
  app,
  { live: { index }, queue, settings },
) => {
  const handlerTimeout = settings.REQUEST_TIMEOUT_MS;

  app.post(
    '/jobs',
    {
      handlerTimeout,
      config: {
        scope: 'ingest',
        ...documentBody({
          'application/json': Type.Array(refTo(JobPosting), { ...COUNT, title: 'JobPostings' }),
        }),
      },
      schema: {
        operationId: 'addJobs',
        summary: 'Index postings: all of them, or none when one is invalid',
        tags: ['jobs'],
        body: AnyArray,
        headers: IdempotencyHeaders,
        querystring: NoQuery,
        response: {
          202: { ...refTo(ImportAccepted, 'All postings are queued'), headers: ReplayHeaders },
          ...errorResponses(
            'REQUEST_INVALID',
            'JSON_MALFORMED',
            'CONTENT_TYPE_UNSUPPORTED',
            'BODY_TOO_LARGE',
            'REQUEST_TIMEOUT',
            'ANSWER_TIMEOUT',
            'POSTING_INVALID',
            'IDEMPOTENCY_KEY_REUSED',
            'IDEMPOTENCY_KEY_IN_USE',
            'QUEUE_UNAVAILABLE',
          ),
        },
      },
    },
    async (request, reply) => {
      const postings = validPostings(request.body);
      const signal = requestSignal(reply, settings.REQUEST_TIMEOUT_MS);
      reply.code(202);
      const claim = await claimImport(queue, request, postings);
      if (claim?.isMade) {
        reply.header('idempotency-replayed', 'true');
        return accepted(claim.id);
      }
      const fill = async (writer: ImportWriter) => {
        for (const [index, posting] of postings.entries()) {
          // A caller that was told of a failure must not see it come true later.
          signal.throwIfAborted();
          await writer.add(index + 1, posting);
        }
      };
      const importing = runImport(queue, request, fill, { id: claim?.id });
      return accepted(await unlessAborted(importing, signal));
    },
  );

  app.get(
    '/jobs/:id',
    {
      handlerTimeout,
      config: { scope: 'recommend' },
      schema: {
        operationId: 'getJob',
        summary: 'An indexed job',
        tags: ['jobs'],
        params: IdParams,
        querystring: NoQuery,
        response: {
          200: refTo(Job, 'The job'),
          ...errorResponses(
            'REQUEST_INVALID',
            'JOB_NOT_FOUND',
            'ANSWER_TIMEOUT',
            'INDEX_UNAVAILABLE',
            'INDEX_TIMEOUT',
            'INDEX_REJECTED',
            'INDEX_SCHEMA_UNKNOWN',
          ),
        },
      },
    },
    async ({ params }) => {
      const job = await index.get(params.id);
      if (job === undefined) throw createError('JOB_NOT_FOUND');
      return job;
    },
  );

  app.delete(
    '/jobs/:id',
    {
      handlerTimeout,
      config: { scope: 'ingest' },
      schema: {
        operationId: 'deleteJob',
        summary: 'Take a job out of the index',
        tags: ['jobs'],
        params: IdParams,
        querystring: NoQuery,
        response: {
          204: Type.Null({ description: 'The job is no longer recommended' }),
          ...errorResponses(
            'REQUEST_INVALID',
            ...STRAY_BODY_ERRORS,
            'JOB_NOT_FOUND',
            'ANSWER_TIMEOUT',
            'INDEX_UNAVAILABLE',
            'INDEX_TIMEOUT',
            'INDEX_REJECTED',
            'INDEX_SCHEMA_UNKNOWN',
          ),
        },
      },
    },
    async ({ params }, reply) => {
      if (!(await index.remove(params.id))) throw createError('JOB_NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
};

/** @throws POSTING_INVALID with what is wrong, by JSON pointer into the array */
function validPostings(values: readonly unknown[]): JobPosting[] {
  const postings: JobPosting[] = [];
  const details: ErrorDetail[] = [];
  for (const [index, value] of values.entries()) {
    const check = checkPosting(value);
    if ('posting' in check) postings.push(check.posting);
    else details.push(...check.problems.map(({ path, message }) => ({ path: `/${index}${path}`, message })));
    if (details.length >= MAX_DETAILS) break;
  }
  if (details.length > 0) {
    throw createError('POSTING_INVALID', {
      message: 'Nothing was taken, because a posting does not match the schema.',
      details: details.slice(0, MAX_DETAILS),
    });
  }
  return postings;
}
