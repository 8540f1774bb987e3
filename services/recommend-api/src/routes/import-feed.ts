import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { createError, ImportAccepted } from '@rolecall/contracts';
import { type Companions, createCompanions, type FeedRecord, readFeed } from '@rolecall/job-feeds';
import type { ImportWriter } from '@rolecall/job-queue';
import type { FastifyBaseLogger } from 'fastify';
import Type from 'typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { accepted, runImport } from '../imports.ts';
import { createMemoryBudget } from '../memory-budget.ts';
import { fileMissing, unknownField } from '../multipart/form-errors.ts';
import { type FormPart, formParts } from '../multipart/parts.ts';
import { documentBody } from '../schemas/document-body.ts';
import { ImportQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

const FIELD = 'file';
const COMPANIONS_FIELD = 'companions';

/** Companion files a form may bring, and the feed, and one more to be told of. */
const MAX_FILES = 18;

const FeedForm = Type.Object(
  {
    file: Type.Unsafe<Uint8Array>({
      type: 'string',
      format: 'binary',
      minLength: 1,
      description:
        'CSV with a header, JSONL, JSON, XML (job feed, RSS, Atom), or a page with JSON-LD; gzipped or not. Of any size.',
    }),
    companions: Type.Optional(
      Type.Array(Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }), {
        description:
          'Before `file`: job_skills.csv, skills.csv, job_industries.csv, industries.csv, salaries.csv, companies.csv of the Kaggle LinkedIn set, told by their headers; gzipped or not.',
      }),
    ),
  },
  { title: 'FeedForm', additionalProperties: false },
);

/** `POST /jobs/import`. */
export const importFeedRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (
  app,
  { queue, settings },
) => {
  const openMemory = createMemoryBudget(settings.MAX_COMPANION_MB * 1024 * 1024);
  app.post(
    '/jobs/import',
    {
      config: { scope: 'ingest', ...documentBody({ 'multipart/form-data': FeedForm }) },
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
            'IMPORT_EXISTS',
            'COMPANION_UNSUPPORTED',
            'COMPANIONS_TOO_LARGE',
            'IMPORT_FORMAT_UNSUPPORTED',
            'IMPORT_INTERRUPTED',
            'QUEUE_UNAVAILABLE',
          ),
        },
      },
    },
    async (request, reply) => {
      const full = fullSource(request.query);
      const memory = openMemory();
      try {
        const parts = formParts(request, settings.UPLOAD_IDLE_TIMEOUT_MS, MAX_FILES);
        const companions = createCompanions(memory.take);
        const feed = await openFeed(parts, companions, request.log);
        const records = readFeed(feed, { companions });
        // The import is opened by the first record, so that a file that is no feed leaves no import behind.
        const first = await records.next();
        const fill = async (writer: ImportWriter) => {
          if (!first.done) await queueRecord(writer, first.value);
          for await (const record of records) await queueRecord(writer, record);
          await nothingMore(parts);
        };
        const importId = await runImport(queue, request, fill, { id: request.query.id, full });
        reply.code(202);
        return accepted(importId);
      } finally {
        memory.giveBack();
      }
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

/** Reads the companions, which come first, and returns the bytes of the feed. */
async function openFeed(
  parts: AsyncIterator<FormPart>,
  companions: Companions,
  log: FastifyBaseLogger,
): Promise<AsyncIterable<Uint8Array>> {
  for (;;) {
    const { value: part, done } = await parts.next();
    if (done) throw fileMissing(FIELD);
    const isCompanion = part.name === COMPANIONS_FIELD;
    if (part.kind === 'field') {
      throw isCompanion || part.name === FIELD ? fileMissing(part.name) : unknownField(part.name);
    }
    if (!isCompanion && part.name !== FIELD) throw fileMissing(FIELD);
    if (!isCompanion) return part.bytes;
    const broken = await companions.read(part.bytes);
    if (broken > 0) log.warn({ broken }, 'rows of a companion file could not be read');
  }
}

/** @throws FILE_TOO_MANY, REQUEST_INVALID when the form goes on after its file */
async function nothingMore(parts: AsyncIterator<FormPart>): Promise<void> {
  const { value: part, done } = await parts.next();
  if (done) return;
  if (part.name === COMPANIONS_FIELD) {
    const message = `comes after \`${FIELD}\`, and would be of no use there`;
    throw createError('REQUEST_INVALID', { details: [{ path: `/${COMPANIONS_FIELD}`, message }] });
  }
  throw part.kind === 'file' ? createError('FILE_TOO_MANY') : unknownField(part.name);
}
