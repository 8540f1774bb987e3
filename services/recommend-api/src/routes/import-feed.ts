import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { createError, ImportAccepted } from '@rolecall/contracts';
import { type FeedRecord, readFeed } from '@rolecall/job-feeds';
import type { ImportWriter } from '@rolecall/job-queue';
import Type from 'typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { accepted, runImport } from '../imports.ts';
import { fileMissing, unknownField } from '../multipart/form-errors.ts';
import { type FormPart, formParts } from '../multipart/parts.ts';
import { documentBody } from '../schemas/document-body.ts';
import { ImportQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

const FIELD = 'file';

const FeedForm = Type.Object(
  {
    file: Type.Unsafe<Uint8Array>({
      type: 'string',
      format: 'binary',
      description:
        'CSV with a header, JSONL, JSON, XML (job feed, RSS, Atom), or a page with JSON-LD; gzipped or not. Of any size.',
    }),
  },
  { additionalProperties: false },
);

/** `POST /jobs/import`. */
export const importFeedRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (
  app,
  { queue, settings },
) => {
  app.post(
    '/jobs/import',
    {
      config: documentBody({ 'multipart/form-data': FeedForm }),
      schema: {
        operationId: 'importJobs',
        summary: 'Index a feed of postings of any size',
        description:
          'Answers once the last line is queued. Lines that are no valid posting are counted and listed by the import; they spoil nothing else.',
        tags: ['jobs'],
        querystring: ImportQuery,
        response: {
          202: refTo(ImportAccepted, 'Every line is queued or rejected'),
          ...errorResponses(
            'REQUEST_INVALID',
            'CONTENT_TYPE_UNSUPPORTED',
            'MULTIPART_MALFORMED',
            'FILE_MISSING',
            'FILE_TOO_MANY',
            'FILE_EMPTY',
            'REQUEST_TIMEOUT',
            'IMPORT_FORMAT_UNSUPPORTED',
            'IMPORT_INTERRUPTED',
            'QUEUE_UNAVAILABLE',
          ),
        },
      },
    },
    async (request, reply) => {
      const full = fullSource(request.query);
      const parts = formParts(request, settings.UPLOAD_IDLE_TIMEOUT_MS);
      const records = readFeed(await firstFile(parts));
      // The import is opened by the first record, so that a file that is no feed leaves no import behind.
      const first = await records.next();
      const fill = async (writer: ImportWriter) => {
        if (!first.done) await queueRecord(writer, first.value);
        for await (const record of records) await queueRecord(writer, record);
        await nothingMore(parts);
      };
      const importId = await runImport(queue, request, fill, { full });
      reply.code(202);
      return accepted(importId);
    },
  );
};

/**
 * The source the feed is all of.
 *
 * @throws REQUEST_INVALID where one of `full` and `source` is there without the other
 */
function fullSource({ full, source }: ImportQuery): string | undefined {
  if (full === true && source === undefined) {
    throw createError('REQUEST_INVALID', {
      details: [{ path: '/source', message: 'is missing: a full import is of one source' }],
    });
  }
  if (full !== true && source !== undefined) {
    throw createError('REQUEST_INVALID', {
      details: [{ path: '/source', message: 'is given without `full=true`' }],
    });
  }
  return source;
}

async function queueRecord(writer: ImportWriter, record: FeedRecord): Promise<void> {
  if ('rejection' in record) await writer.reject(record.rejection);
  else await writer.add(record.line, record.posting);
}

/** The bytes of the form's first part, which has to be the file. */
async function firstFile(parts: AsyncIterator<FormPart>): Promise<AsyncIterable<Uint8Array>> {
  const { value: part, done } = await parts.next();
  if (done || part.name !== FIELD) {
    throw !done && part.kind === 'field' ? unknownField(part.name) : fileMissing(FIELD);
  }
  if (part.kind === 'field') throw fileMissing(FIELD);
  return part.bytes;
}

/** @throws FILE_TOO_MANY, REQUEST_INVALID when the form goes on after its file */
async function nothingMore(parts: AsyncIterator<FormPart>): Promise<void> {
  const { value: part, done } = await parts.next();
  if (done) return;
  throw part.kind === 'file' ? createError('FILE_TOO_MANY') : unknownField(part.name);
}
