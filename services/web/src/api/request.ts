import { signal } from '@preact/signals';
import type { ErrorCode, ErrorResponse } from '@rolecall/contracts';

/** The key the page calls with, where the API asks for one. In memory only: it is gone with the tab. */
export const apiKey = signal('');

/** Why a request did not succeed: a code of the API, or one of ours where no answer came. */
export type FailureCode = ErrorCode | 'OFFLINE' | 'UNREACHABLE';

/** A request that did not succeed. */
export class RequestError extends Error {
  readonly code: FailureCode;
  /** Seconds after which a retry is sensible, where the API says so. */
  readonly retryAfterSeconds: number | undefined;
  /** Finds the request in the API's logs. */
  readonly requestId: string | undefined;

  constructor(
    code: FailureCode,
    message: string,
    { retryAfterSeconds, requestId }: Partial<RequestError> = {},
  ) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.requestId = requestId;
  }
}

/**
 * Calls a route of the API.
 *
 * @param path relative to the page, such as `jobs/…`
 * @throws RequestError; the signal's reason when it aborts
 */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (apiKey.value !== '') headers.set('authorization', `Bearer ${apiKey.value}`);
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: 'omit', cache: 'no-store' });
  } catch (cause) {
    init.signal?.throwIfAborted();
    const code = navigator.onLine ? 'UNREACHABLE' : 'OFFLINE';
    throw new RequestError(code, String(cause));
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

/** Calls a route that answers with JSON. @throws as {@link request} */
export async function requestJson<Answer>(path: string, init?: RequestInit): Promise<Answer> {
  const response = await request(path, init);
  try {
    return (await response.json()) as Answer;
  } catch (cause) {
    init?.signal?.throwIfAborted();
    throw new RequestError('UNREACHABLE', String(cause));
  }
}

async function refusal(response: Response): Promise<RequestError> {
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retryAfterSeconds = Number.isFinite(wait) ? wait : undefined;
  try {
    const { error } = (await response.json()) as ErrorResponse;
    return new RequestError(error.code, error.message, { retryAfterSeconds, requestId: error.requestId });
  } catch {
    // A proxy before the API answers in its own way.
    return new RequestError('UNREACHABLE', `HTTP ${response.status}`, { retryAfterSeconds });
  }
}
