import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';

const HEADER = 'x-request-id';

/** What is safe to log and to echo: no spaces, no control characters, no endless text. */
const SANE = /^[A-Za-z0-9][A-Za-z0-9_.:/+=-]{0,127}$/;

/** The caller's request id where it sends a sane one, else a new one. */
export function pickRequestId({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers[HEADER];
  return typeof given === 'string' && SANE.test(given) ? given : randomUUID();
}

/** Every answer carries its request id. */
export function setupRequestId(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.header(HEADER, request.id);
  });
}
