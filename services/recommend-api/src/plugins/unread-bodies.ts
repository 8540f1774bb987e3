import type { FastifyInstance } from 'fastify';

/** How long a client may go on sending after it was answered; enough to read the answer. */
const LINGER_MS = 2000;

/**
 * What a client still sends after it was answered is read and dropped for a moment, then the connection is
 * cut. Closing at once would reset the connection, and the client would lose the answer that says why;
 * not reading at all would leave both waiting.
 */
export function setupUnreadBodies(app: FastifyInstance): void {
  app.addHook('onSend', async ({ raw }, reply) => {
    if (!raw.complete) reply.removeHeader('connection');
  });
  app.addHook('onResponse', async ({ raw }) => {
    if (raw.readableEnded || raw.destroyed) return;
    raw.unpipe();
    raw.resume();
    if (raw.complete) return;
    const timer = setTimeout(() => raw.destroy(), LINGER_MS).unref();
    raw.once('close', () => clearTimeout(timer));
  });
}
