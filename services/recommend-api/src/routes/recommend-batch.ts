import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { BatchLine, createError } from '@rolecall/contracts';
import { compileFilters } from '@rolecall/job-index';
import PQueue from 'p-queue';
import Type from 'typebox';
import { apiVersion } from '../api-version.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { formParts } from '../multipart/parts.ts';
import type { SentFields } from '../multipart/read-form.ts';
import { errorBody, reportError } from '../plugins/errors.ts';
import { recommend } from '../recommend.ts';
import { answerBatch } from '../recommend-batch/answer-batch.ts';
import { createLineStream } from '../recommend-batch/line-stream.ts';
import { readFields, type SentResume, sentResumes } from '../recommend-batch/sent-resumes.ts';
import { whileBusy } from '../recommend-batch/while-busy.ts';
import { BATCH_PREFERENCE_FIELDS, listFilters, readPreferences } from '../recommend-preferences.ts';
import { clientSignal, withinTime } from '../request-signal.ts';
import { documentBody } from '../schemas/document-body.ts';
import { LIST_FILTERS, RecommendParameters } from '../schemas/recommend-parameters.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

/** Bytes of lines that may wait for a client, some 450 resumes' of ten jobs: many read no line before they have sent all. */
const MAX_WAITING_BYTES = 8 * 1024 * 1024;

const RETRY_AFTER_SECONDS = 10;

const Lines = {
  description: 'A line for each resume, in the order they are done, and a last one that sums up',
  content: { 'application/x-ndjson': { schema: refTo(BatchLine, 'One line') } },
};

const FORM_FIELDS = { fields: ['password', ...BATCH_PREFERENCE_FIELDS], lists: LIST_FILTERS };

const LINE_SCHEMAS = {
  response: { $ref: 'BatchRecommendation#' },
  error: { $ref: 'BatchFailure#' },
  summary: { $ref: 'BatchSummary#' },
};

/** What a line is written by, so that an answer has the form it has alone. */
function schemaOf(line: BatchLine) {
  if ('response' in line) return LINE_SCHEMAS.response;
  return 'error' in line ? LINE_SCHEMAS.error : LINE_SCHEMAS.summary;
}

const file = (description: string) =>
  Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary', description });

const BatchForm = Type.Object(
  {
    ...RecommendParameters.properties,
    password: Type.Optional(Type.String({ description: 'Opens those that are protected; not kept' })),
    resume: Type.Optional(Type.Array(file('As `POST /recommend` takes it'))),
  },
  {
    title: 'RecommendBatchForm',
    additionalProperties: file('A resume whose lines carry the name of its field as `reference`'),
    description: 'Fields come before the resumes, and hold for all of them',
  },
);

/** `POST /recommend/batch`. */
export const recommendBatchRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (app, dependencies) => {
  const { settings } = dependencies;
  const { MAX_BATCH_RESUMES, MAX_BATCHES, MAX_RESUME_BYTES: maxBytes } = settings;
  const api = apiVersion();
  const queue = new PQueue({ concurrency: settings.BATCH_CONCURRENCY });
  let open = 0;

  app.post(
    '/recommend/batch',
    {
      preValidation: listFilters,
      config: { scope: 'recommend', ...documentBody({ 'multipart/form-data': BatchForm }) },
      schema: {
        operationId: 'recommendBatch',
        summary: 'The job openings that fit each of many resumes best',
        description:
          'Every file of the form is a resume. They are read while they arrive and answered in the order they are done; one that cannot be read spoils no other. Nothing of them is kept.',
        tags: ['recommend'],
        querystring: RecommendParameters,
        response: {
          200: Lines,
          ...errorResponses(
            'REQUEST_INVALID',
            'CONTENT_TYPE_UNSUPPORTED',
            'MULTIPART_MALFORMED',
            'FILE_MISSING',
            'REQUEST_TIMEOUT',
            'PLACE_UNKNOWN',
            'BATCH_BUSY',
          ),
        },
      },
    },
    async (request, reply) => {
      if (open >= MAX_BATCHES) throw createError('BATCH_BUSY', { retryAfterSeconds: RETRY_AFTER_SECONDS });
      open += 1;
      reply.raw.once('close', () => {
        open -= 1;
      });
      const signal = clientSignal(reply);
      const parts = formParts(request, settings.UPLOAD_IDLE_TIMEOUT_MS, MAX_BATCH_RESUMES);
      const { fields, first } = await readFields(parts, FORM_FIELDS);
      const { password, ...options } = fields as SentFields & { password?: string };
      const preferences = readPreferences(request, { fields: options });
      // Filters that cannot be applied are refused once, and not for each resume.
      compileFilters(preferences.filters, new Date());

      const describe = (error: unknown) => errorBody(reportError(error, request), request.id).error;

      async function answer({ content, ...named }: SentResume) {
        try {
          if (!(content instanceof Uint8Array)) throw content;
          const answered = await withinTime(settings.REQUEST_TIMEOUT_MS, signal, (inTime) =>
            whileBusy(
              () =>
                recommend(dependencies, {
                  resume: content,
                  password,
                  preferences,
                  background: true,
                  signal: inTime,
                }),
              inTime,
            ),
          );
          const versions = { api, ...answered.versions };
          return { ...named, response: { requestId: request.id, ...answered, versions } };
        } catch (error) {
          return { ...named, error: describe(error) };
        }
      }

      const lines = createLineStream(MAX_WAITING_BYTES);
      // Silence alone is none of the client's doing; lines that it does not take are.
      reply.raw.setTimeout(settings.UPLOAD_IDLE_TIMEOUT_MS, () => {
        if (lines.readable.readableLength > 0 || reply.raw.writableLength > 0) reply.raw.destroy();
      });
      const maxTotalBytes = maxBytes * MAX_BATCH_RESUMES;
      void answerBatch(sentResumes(first, parts, { maxBytes, maxTotalBytes }), {
        answer,
        describe,
        serialise: (line) => reply.compileSerializationSchema(schemaOf(line))(line),
        queue,
        lines,
        signal,
      });
      reply.headers({
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      return reply.send(lines.readable as never);
    },
  );
};
