import type { FastifyReply } from 'fastify';

/**
 * A signal that aborts when the client hangs up before its answer is sent. Fastify's `request.signal` will not
 * do for uploads: it also aborts when a request was merely read to its end, because its stream closes then.
 */
export function clientGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort();
  });
  return gone.signal;
}
