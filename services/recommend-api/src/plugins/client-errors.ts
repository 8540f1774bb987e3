import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { createError, type ErrorCode } from '@rolecall/contracts';
import type { ConnectionError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { countError } from '../http-metrics.ts';
import { errorBody } from './errors.ts';
import { pickRequestId } from './request-id.ts';

interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
}

/**
 * Answers what is not HTTP, or stops being HTTP before its end: Node's parser gives up the connection
 * then, so the answer is written to the socket by hand.
 */
export function setupClientErrors() {
  const latest = new WeakMap<Socket, Exchange>();
  return {
    /** An `onRequest` hook. */
    async remember(request: FastifyRequest, reply: FastifyReply): Promise<void> {
      latest.set(request.raw.socket, { request, reply });
    },

    /** A `clientErrorHandler`. */
    answer(this: FastifyInstance, error: ConnectionError, socket: Socket): void {
      if (error.code === 'ECONNRESET' || !socket.writable) {
        socket.destroy();
        return;
      }
      const exchange = pending(latest.get(socket));
      if (exchange?.reply.raw.headersSent) {
        socket.destroy();
        return;
      }
      const coded = createError(codeOf(error, exchange?.request), { cause: error });
      countError(coded.code);
      const requestId = exchange?.request.id ?? pickRequestId({ headers: {} });
      (exchange?.request.log ?? this.log).info(
        { code: coded.code, reason: error.code },
        'connection refused',
      );
      const body = JSON.stringify(errorBody(coded, requestId));
      socket.end(
        [
          `HTTP/1.1 ${coded.statusCode} ${STATUS_CODES[coded.statusCode]}`,
          'content-type: application/json; charset=utf-8',
          `content-length: ${Buffer.byteLength(body)}`,
          `x-request-id: ${requestId}`,
          'connection: close',
          '',
          body,
        ].join('\r\n'),
        () => socket.destroy(),
      );
    },
  };
}

/** The exchange whose request broke off, unless the latest one had ended. */
function pending(exchange: Exchange | undefined): Exchange | undefined {
  return exchange?.reply.raw.writableFinished ? undefined : exchange;
}

function codeOf(error: ConnectionError, request: FastifyRequest | undefined): ErrorCode {
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'REQUEST_TIMEOUT';
  const type = request?.headers['content-type'] ?? '';
  if (type.startsWith('multipart/')) return 'MULTIPART_MALFORMED';
  return type.startsWith('application/json') ? 'JSON_MALFORMED' : 'REQUEST_INVALID';
}
