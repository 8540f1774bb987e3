import { Readable } from 'node:stream';
import { createError, type ErrorCode } from '@rolecall/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Type, { type TSchema } from 'typebox';
import { withIdleTimeout } from './multipart/idle-timeout.ts';
import { readBytes, readForm, type SentFields } from './multipart/read-form.ts';
import { openEnvelope } from './resume-envelope.ts';
import type { ApiSettings } from './settings.ts';

/** A resume as it was sent, in memory. */
export interface ResumeUpload {
  resume: Uint8Array;
  password: string | undefined;
  /** What else was sent: fields of the form, or members of a JSON body beside `resume`. */
  sent: { fields: SentFields } | { body: Record<string, unknown> };
}

/** What a route that takes a resume can answer with, whatever it does with it. */
export const RESUME_UPLOAD_ERRORS: readonly ErrorCode[] = [
  'REQUEST_INVALID',
  'JSON_MALFORMED',
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

const JsonResume = Type.Object(
  {},
  {
    title: 'JsonResume',
    additionalProperties: true,
    minProperties: 1,
    description: 'A resume in the format of JSON Resume (https://jsonresume.org/schema)',
  },
);

/** Makes the routes of this scope take bodies that are resumes, besides the forms they take already. */
export function acceptBareResumes(scope: FastifyInstance): void {
  scope.addContentTypeParser([...BARE_TYPES], (_request, stream, done) => done(null, stream));
}

/**
 * Reads the resume of a request: the file `resume` of a form, with `password` and the given fields, the member `resume`
 * of a JSON body, or the body itself.
 *
 * @param lists those of the fields that may come several times
 * @throws FILE_EMPTY, FILE_TOO_LARGE, REQUEST_TIMEOUT, and what {@link readForm} throws
 */
export async function receiveResume(
  request: FastifyRequest,
  settings: ApiSettings,
  { fields = [], lists = [] }: { fields?: readonly string[]; lists?: readonly string[] } = {},
): Promise<ResumeUpload> {
  const { MAX_RESUME_BYTES: maxBytes, UPLOAD_IDLE_TIMEOUT_MS: idleMs } = settings;
  const type = bareTypeOf(request);
  if (type !== undefined) {
    // Without a body no parser runs.
    const stream = (request.body ?? Readable.from([])) as Readable;
    // A stream that was destroyed would take the answer that says why with it.
    const chunks = stream.iterator({ destroyOnReturn: false });
    const bytes = await readBytes(withIdleTimeout<Uint8Array>(chunks, idleMs), maxBytes);
    if (bytes.length === 0) throw createError('FILE_EMPTY');
    const envelope = type === 'application/json' ? openEnvelope(bytes) : undefined;
    if (envelope === undefined) return { resume: bytes, password: undefined, sent: { fields: {} } };
    if (envelope.resume.length === 0) throw createError('FILE_EMPTY');
    return { resume: envelope.resume, password: envelope.password, sent: { body: envelope.rest } };
  }
  const rules = { file: 'resume', fields: ['password', ...fields], lists, maxBytes, idleMs };
  const form = await readForm(request, rules);
  const { password, ...others } = form.fields;
  return { resume: form.file, password: password as string | undefined, sent: { fields: others } };
}

/**
 * The bodies {@link receiveResume} reads, for the OpenAPI document.
 *
 * @param name that their schemas begin with
 * @param fields of a form, besides the resume
 * @param members of a JSON body, besides the resume
 */
export function resumeBodies(
  name: string,
  fields: Record<string, TSchema> = {},
  members: Record<string, TSchema> = {},
): Record<string, TSchema> {
  const resume = Type.Unsafe<Uint8Array>({
    type: 'string',
    format: 'binary',
    minLength: 1,
    description:
      'PDF, DOCX, ODT, RTF, HTML, JSON Resume, Markdown or plain text, or, where OCR is on, PNG, JPEG or WebP; judged by content',
  });
  const password = Type.Optional(Type.String({ description: 'Opens a protected PDF or DOCX; not kept' }));
  return {
    'multipart/form-data': Type.Object(
      { resume, password, ...fields },
      { title: `${name}Form`, additionalProperties: false },
    ),
    'application/json': Type.Union(
      [
        Type.Object(
          {
            resume: Type.Union([Type.String({ description: 'Its text' }), JsonResume]),
            password,
            ...members,
          },
          { title: `${name}Request`, additionalProperties: false },
        ),
        JsonResume,
      ],
      { title: `${name}Body` },
    ),
    'text/plain': Type.String({ title: 'ResumeText', minLength: 1, description: 'The text of a resume' }),
  };
}

function bareTypeOf({ headers }: FastifyRequest): (typeof BARE_TYPES)[number] | undefined {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  return BARE_TYPES.find((one) => one === type);
}
