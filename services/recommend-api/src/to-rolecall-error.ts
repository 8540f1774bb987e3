import {
  createError,
  type ErrorCode,
  type ErrorDetail,
  isRolecallError,
  RolecallError,
} from '@rolecall/contracts';
import type { FastifyError, FastifyRequest, FastifySchemaValidationError } from 'fastify';

/** Fastify's codes (https://fastify.dev/docs/latest/Reference/Errors/) that are a caller's doing. */
const FASTIFY_CODES: Record<string, ErrorCode> = {
  FST_ERR_BAD_URL: 'REQUEST_INVALID',
  FST_ERR_MAX_PARAM_LENGTH: 'REQUEST_INVALID',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'JSON_MALFORMED',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'REQUEST_INVALID',
  FST_ERR_CTP_INVALID_JSON_BODY: 'JSON_MALFORMED',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'CONTENT_TYPE_UNSUPPORTED',
};

/** Any error as one with a stable code; what is not known to be the caller's doing is INTERNAL. */
export function toRolecallError(error: unknown, request: FastifyRequest): RolecallError {
  if (error instanceof RolecallError) return error;
  // One that came from another thread, or another copy of the contracts, has its shape only.
  if (isRolecallError(error)) return createError(error.code, { message: error.message, cause: error });
  const { code = '', statusCode = 500, validation } = (error ?? {}) as Partial<FastifyError>;
  if (validation) return invalidRequest(validation);
  const known = FASTIFY_CODES[code];
  if (known) return createError(known, { cause: error });
  if (code === 'FST_ERR_HANDLER_TIMEOUT') {
    return createError(isReceived(request) ? 'ANSWER_TIMEOUT' : 'REQUEST_TIMEOUT', { cause: error });
  }
  // What it refuses for another reason is the caller's doing all the same.
  if (code.startsWith('FST_ERR_') && statusCode === 400)
    return createError('REQUEST_INVALID', { cause: error });
  // The server of the documentation's files says so of paths that lead out of its folder.
  if (statusCode === 403 || statusCode === 404) return createError('ROUTE_NOT_FOUND', { cause: error });
  // The client has gone: nobody reads this answer, and nothing of ours has failed.
  const brokeOff = code === 'ERR_STREAM_PREMATURE_CLOSE' && request.raw.socket.destroyed;
  if (brokeOff || (request.raw.destroyed && !isReceived(request))) {
    return createError('REQUEST_INVALID', { cause: error });
  }
  return createError('INTERNAL', { cause: error });
}

/** REQUEST_INVALID with each violated rule by JSON pointer. */
export function invalidRequest(violations: readonly FastifySchemaValidationError[]): RolecallError {
  return createError('REQUEST_INVALID', { details: violations.map(toDetail) });
}

function toDetail({ instancePath, keyword, params, message = 'is invalid' }: FastifySchemaValidationError) {
  const name = keyword === 'additionalProperties' ? params['additionalProperty'] : params['missingProperty'];
  const path = typeof name === 'string' ? `${instancePath}/${escapePointer(name)}` : instancePath;
  return {
    path,
    message: keyword === 'additionalProperties' ? 'is not known here' : message,
  } satisfies ErrorDetail;
}

/** Escapes one token of a JSON pointer (RFC 6901), cut to a length that is fit to print. */
function escapePointer(token: string): string {
  return token.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Whether the whole request has arrived. */
function isReceived({ raw }: FastifyRequest): boolean {
  return raw.complete || raw.readableEnded;
}
