import type { ErrorResponse, RolecallError } from '@rolecall/contracts';
import { createError } from '@rolecall/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countError } from '../http-metrics.ts';
import { toRolecallError } from '../to-rolecall-error.ts';

/** Whatever fails is answered as an ErrorResponse. */
export function setupErrors(app: FastifyInstance): void {
  app.setErrorHandler(sendError);
  app.setNotFoundHandler((request, reply) => sendError(createError('ROUTE_NOT_FOUND'), request, reply));
}

/** Answers with the error's code and logs what the caller is not told. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const coded = reportError(error, request);
  if (coded.retryAfterSeconds !== undefined) {
    reply.header('retry-after', Math.max(1, Math.ceil(coded.retryAfterSeconds)));
  }
  // Set again, because a URL that is no URL is refused before any hook runs.
  reply.header('x-request-id', request.id);
  reply.code(coded.statusCode).send(errorBody(coded, request.id));
}

/** The error as the caller is told of it; logs what the caller is not told. */
export function reportError(error: unknown, request: FastifyRequest): RolecallError {
  const coded = toRolecallError(error, request);
  log(coded, request);
  countError(coded.code);
  return coded;
}

/** The body of an answer that is not a success. */
export function errorBody({ code, message, details }: RolecallError, requestId: string): ErrorResponse {
  return { error: { code, message, requestId, ...(details.length > 0 ? { details: [...details] } : {}) } };
}

function log(error: RolecallError, { log }: FastifyRequest): void {
  // A caller's mistake needs no stack; what is ours to mend does.
  if (error.statusCode < 500) log.info({ code: error.code, reason: error.message }, 'request refused');
  else if (error.code === 'INTERNAL') log.error({ err: error.cause ?? error }, 'request failed');
  else log.warn({ err: error }, 'request failed');
}
