import { Readable } from 'node:stream';
import { createError, type ErrorCode } from '@rolecall/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { withIdleTimeout } from './multipart/idle-timeout.ts';
import { readBytes, readForm } from './multipart/read-form.ts';
import type { ApiSettings } from './settings.ts';

/** A resume as it was sent, in memory. */
export interface ResumeUpload {
  resume: Uint8Array;
  password: string | undefined;
  /** The other fields of the form; none where the body is the resume. */
  fields: Record<string, string>;
}

/** What a route that takes a resume can answer with, whatever it does with it. */
export const RESUME_UPLOAD_ERRORS: readonly ErrorCode[] = [
  'REQUEST_INVALID',
  'CONTENT_TYPE_UNSUPPORTED',
  'MULTIPART_MALFORMED',
  'FILE_MISSING',
  'FILE_TOO_MANY',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'REQUEST_TIMEOUT',
  'ANSWER_TIMEOUT',
  'RESUME_TYPE_UNSUPPORTED',
  'RESUME_UNREADABLE',
  'RESUME_ENCRYPTED',
  'RESUME_UNPACKED_TOO_LARGE',
  'RESUME_NO_PAGES',
  'RESUME_NO_TEXT',
  'RESUME_IMAGE_TOO_LARGE',
  'RESUME_TIMEOUT',
  'RESUME_BUSY',
  'RESUME_UNAVAILABLE',
];

/** Types of a body that is the resume itself; what it holds is judged by its content all the same. */
const BARE_TYPES = ['application/json', 'text/plain'] as const;

/** Makes the routes of this scope take bodies that are resumes, besides the forms they take already. */
export function acceptBareResumes(scope: FastifyInstance): void {
  scope.addContentTypeParser([...BARE_TYPES], (_request, stream, done) => done(null, stream));
}

/**
 * Reads the resume of a request: the file `resume` of a form, with `password` and the given fields, or the body.
 *
 * @throws FILE_EMPTY, FILE_TOO_LARGE, REQUEST_TIMEOUT, and what {@link readForm} throws
 */
export async function receiveResume(
  request: FastifyRequest,
  settings: ApiSettings,
  fields: readonly string[],
): Promise<ResumeUpload> {
  const { MAX_RESUME_BYTES: maxBytes, UPLOAD_IDLE_TIMEOUT_MS: idleMs } = settings;
  if (isBare(request)) {
    // Without a body no parser runs.
    const stream = (request.body ?? Readable.from([])) as Readable;
    // A stream that was destroyed would take the answer that says why with it.
    const chunks = stream.iterator({ destroyOnReturn: false });
    const resume = await readBytes(withIdleTimeout<Uint8Array>(chunks, idleMs), maxBytes);
    if (resume.length === 0) throw createError('FILE_EMPTY');
    return { resume, password: undefined, fields: {} };
  }
  const form = await readForm(request, { file: 'resume', fields: ['password', ...fields], maxBytes, idleMs });
  const { password, ...others } = form.fields;
  return { resume: form.file, password, fields: others };
}

/** The bodies {@link receiveResume} reads, for the OpenAPI document: a form has the given fields, too. */
export function resumeBodies(fields: Record<string, TSchema>): Record<string, TSchema> {
  const resume = Type.Unsafe<Uint8Array>({
    type: 'string',
    format: 'binary',
    description:
      'PDF, DOCX, ODT, RTF, HTML, JSON Resume, Markdown or plain text, or, where OCR is on, PNG, JPEG or WebP; judged by content',
  });
  const password = Type.Optional(Type.String({ description: 'Opens a protected PDF or DOCX; not kept' }));
  return {
    'multipart/form-data': Type.Object({ resume, password, ...fields }, { additionalProperties: false }),
    'application/json': Type.Object(
      {},
      { description: 'A resume in the format of JSON Resume (https://jsonresume.org/schema)' },
    ),
    'text/plain': Type.String({ description: 'The text of a resume' }),
  };
}

function isBare({ headers }: FastifyRequest): boolean {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return BARE_TYPES.some((one) => one === type);
}
