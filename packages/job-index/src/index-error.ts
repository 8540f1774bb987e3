import { QdrantClientResourceExhaustedError } from '@qdrant/js-client-rest';
import { createError, type RolecallError } from '@rolecall/contracts';

/** The part of the client's error for an answer that is not a success. It does not export the class. */
interface FailedAnswer {
  status: number;
  data: unknown;
  headers: Headers;
}

/** Longest reason of Qdrant's that is kept. */
const MAX_REASON = 300;

/**
 * What a failed call means: unreachable, overloaded or failing (INDEX_UNAVAILABLE), out of time
 * (INDEX_TIMEOUT), or refused for what was asked (INDEX_REJECTED, pointless to repeat).
 *
 * @param operation what was tried, in words, such as `store postings`
 */
export function toIndexError(operation: string, error: unknown): RolecallError {
  // The client reads the first digit of Retry-After only, so a longer wait comes out too short.
  if (error instanceof QdrantClientResourceExhaustedError) {
    return createError('INDEX_UNAVAILABLE', { cause: error, retryAfterSeconds: error.retry_after });
  }
  if (!isFailedAnswer(error)) return createError('INDEX_UNAVAILABLE', { cause: error });
  const cause = withoutRequestTexts(error);
  switch (error.status) {
    case 401:
    case 403:
      return createError('INDEX_REJECTED', {
        message: 'The job index refuses the API key; check QDRANT_API_KEY.',
        cause,
      });
    case 404:
      return createError('INDEX_UNAVAILABLE', { message: 'The job index has not been set up yet.', cause });
    case 408:
    case 504:
      return createError('INDEX_TIMEOUT', { cause });
  }
  if (error.status === 429 || error.status >= 500) {
    const seconds = Number.parseInt(error.headers.get('retry-after') ?? '', 10);
    return createError('INDEX_UNAVAILABLE', {
      cause,
      ...(seconds >= 0 && { retryAfterSeconds: seconds }),
    });
  }
  const message = `The job index refused to ${operation} (HTTP ${error.status}).`;
  return createError('INDEX_REJECTED', { message, cause });
}

function isFailedAnswer(error: unknown): error is Error & FailedAnswer {
  return error instanceof Error && 'status' in error && typeof error.status === 'number';
}

/**
 * Qdrant's reason without what it quotes from the request: errors are logged, and a lexical query holds
 * words of a resume.
 */
function withoutRequestTexts({ status, data }: FailedAnswer): Error {
  const stated = (data as { status?: { error?: unknown } } | undefined)?.status?.error;
  const reason = typeof stated === 'string' ? stated : 'no reason stated';
  return new Error(`Qdrant answered ${status}: ${reason.replace(/".*"/s, '"…"').slice(0, MAX_REASON)}`);
}
