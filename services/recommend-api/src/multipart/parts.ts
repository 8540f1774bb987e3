import { createError, type ErrorCode, isRolecallError, type RolecallError } from '@rolecall/contracts';
import type { FastifyRequest } from 'fastify';
import { withIdleTimeout } from './idle-timeout.ts';

/** Fields a form may have: lists repeat theirs. */
export const MAX_FIELDS = 200;

/** One part of a form as it arrives. A file's bytes must be read before the next part is asked for. */
export type FormPart =
  | { kind: 'field'; name: string; value: string }
  | { kind: 'file'; name: string; bytes: AsyncIterable<Uint8Array> };

/** The parser's codes (https://github.com/fastify/fastify-multipart); all else it throws is malformed input. */
const PARSER_CODES: Record<string, ErrorCode> = {
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'CONTENT_TYPE_UNSUPPORTED',
  FST_FILES_LIMIT: 'FILE_TOO_MANY',
  FST_FIELDS_LIMIT: 'REQUEST_INVALID',
  FST_PARTS_LIMIT: 'REQUEST_INVALID',
  FST_PROTO_VIOLATION: 'REQUEST_INVALID',
  FST_INVALID_JSON_FIELD_ERROR: 'REQUEST_INVALID',
};

/**
 * The parts of a multipart request, in order.
 *
 * @param idleMs how long the client may be silent
 * @param maxFiles how many files a form may have, where it is more than usual
 * @throws CONTENT_TYPE_UNSUPPORTED, MULTIPART_MALFORMED (also when it is cut off), FILE_TOO_MANY,
 *   REQUEST_INVALID, REQUEST_TIMEOUT; the bytes of a file throw the same
 */
export async function* formParts(
  request: FastifyRequest,
  idleMs: number,
  maxFiles?: number,
): AsyncGenerator<FormPart> {
  const limits = maxFiles === undefined ? {} : { limits: { files: maxFiles, parts: maxFiles + MAX_FIELDS } };
  const inTime = <Item>(items: AsyncIterable<Item>) => guard(items, idleMs, maxFiles);
  for await (const part of inTime(request.parts(limits))) {
    if (part.type === 'file') {
      yield { kind: 'file', name: part.fieldname, bytes: inTime<Uint8Array>(part.file) };
    } else if (part.valueTruncated || part.fieldnameTruncated || typeof part.value !== 'string') {
      throw createError('REQUEST_INVALID', { message: 'A form field is too long, or not plain text.' });
    } else {
      yield { kind: 'field', name: part.fieldname, value: part.value };
    }
  }
}

async function* guard<Item>(
  items: AsyncIterable<Item>,
  idleMs: number,
  maxFiles: number | undefined,
): AsyncGenerator<Item> {
  try {
    yield* withIdleTimeout(items, idleMs);
  } catch (error) {
    throw codedParserError(error, maxFiles);
  }
}

function codedParserError(error: unknown, maxFiles: number | undefined): RolecallError {
  if (isRolecallError(error)) return error;
  const parserCode = error instanceof Object && 'code' in error ? String(error.code) : '';
  const code = PARSER_CODES[parserCode] ?? 'MULTIPART_MALFORMED';
  const tooMany = code === 'FILE_TOO_MANY' && maxFiles !== undefined;
  return createError(code, {
    cause: error,
    ...(tooMany && { message: `There are more files in the form than ${maxFiles}.` }),
  });
}
