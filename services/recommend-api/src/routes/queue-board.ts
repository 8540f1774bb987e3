import { createBullBoard } from '@bull-board/api';
import { FastifyAdapter } from '@bull-board/fastify';
import { createError, isRolecallError } from '@rolecall/contracts';
import type { FastifyPluginAsync } from 'fastify';
import { QueueBoardAdapter } from '../admin/queue-board-adapter.ts';
import type { ApiDependencies } from '../dependencies.ts';

export const QUEUE_BOARD_PATH = '/admin/queues';

/** What may be changed from the dashboard; its other actions would leave imports with wrong counts. */
const ACTIONS = new Set(
  [
    '/api/queues/pause',
    '/api/queues/resume',
    '/api/queues/:queueName/pause',
    '/api/queues/:queueName/resume',
    '/api/queues/:queueName/retry/:queueStatus',
    '/api/queues/:queueName/:jobId/retry',
    '/api/queues/:queueName/:jobId/clean',
  ].map((path) => QUEUE_BOARD_PATH + path),
);

const HEADERS = {
  // The page asks for a font of Google's, which this forbids; its styles are partly inline, its scripts are not.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'self'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Bull Board: the queue, its batches and its dead letters as a page. Every action is a PUT without a body, which other
 * sites' pages cannot send, as no answer of ours allows them to (CORS).
 */
export const queueBoardRoutes: FastifyPluginAsync<ApiDependencies> = async (app, { queue, logger }) => {
  const server = new FastifyAdapter();
  createBullBoard({
    queues: [new QueueBoardAdapter(queue.admin)],
    serverAdapter: server,
    options: { uiConfig: { boardTitle: 'Rolecall' } },
  });
  server.setBasePath(QUEUE_BOARD_PATH);
  server.setErrorHandler((error) => {
    if (!isRolecallError(error)) logger.warn({ err: error }, 'the queue dashboard failed');
    const { code, statusCode, message } = isRolecallError(error) ? error : createError('INTERNAL');
    // In the shape the page shows.
    return { status: statusCode as 500, body: { error: code, message } };
  });

  app.addHook('onRequest', async ({ method, routeOptions: { url = '' } }, reply) => {
    reply.headers(HEADERS);
    const isRead = method === 'GET' || method === 'HEAD';
    if (isRead || (method === 'PUT' && ACTIONS.has(url))) return;
    throw createError('ROUTE_NOT_FOUND', {
      message: 'From here, dead letters are retried and removed, and the queue is paused; nothing else.',
    });
  });
  await app.register(server.registerPlugin());
};
