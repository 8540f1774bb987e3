import { createError } from '@rolecall/contracts';
import type { FastifyReply } from 'fastify';

/** Aborts, with a coded reason, when the client hangs up before it has the whole answer. */
export function clientSignal({ raw }: FastifyReply): AbortSignal {
  const left = new AbortController();
  raw.once('close', () => {
    if (!raw.writableFinished) left.abort(createError('REQUEST_INVALID', { message: 'The client hung up.' }));
  });
  return left.signal;
}

/**
 * Aborts, with a coded reason, when the answer is not sent within `ms` or the client hangs up first.
 *
 * Fastify's `request.signal` and `handlerTimeout` will not do where there is a body: both take the end of the
 * request for the end of the client, because its stream closes when it was read. `handlerTimeout` bounds only
 * how long the body may take to arrive.
 */
export function requestSignal(reply: FastifyReply, ms: number): AbortSignal {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(createError('ANSWER_TIMEOUT')), ms);
  reply.raw.once('close', () => clearTimeout(timer));
  return AbortSignal.any([clientSignal(reply), late.signal]);
}

/**
 * Runs work whose signal aborts with `signal`, or with ANSWER_TIMEOUT once it has taken `ms`. The work has to heed it.
 */
export async function withinTime<Result>(
  ms: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(createError('ANSWER_TIMEOUT')), ms);
  try {
    return await work(AbortSignal.any([signal, late.signal]));
  } finally {
    clearTimeout(timer);
  }
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
