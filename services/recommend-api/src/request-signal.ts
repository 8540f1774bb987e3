import { createError } from '@rolecall/contracts';
import type { FastifyReply } from 'fastify';

/**
 * Aborts, with a coded reason, when the answer is not sent within `ms` or the client hangs up first.
 *
 * Fastify's `request.signal` and `handlerTimeout` will not do where there is a body: both take the end of the
 * request for the end of the client, because its stream closes when it was read. `handlerTimeout` bounds only
 * how long the body may take to arrive.
 */
export function requestSignal({ raw }: FastifyReply, ms: number): AbortSignal {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(createError('ANSWER_TIMEOUT')), ms);
  raw.once('close', () => {
    clearTimeout(timer);
    if (!raw.writableFinished)
      ended.abort(createError('REQUEST_INVALID', { message: 'The client hung up.' }));
  });
  return ended.signal;
}

/** Settles as `work` does, or rejects with the signal's reason when it aborts first. */
export async function unlessAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener('abort', onAbort);
  if (signal.aborted) onAbort();
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
