import type { ErrorCode } from '@rolecall/contracts';

/** Why a request did not succeed: a code of the API, or one of ours where no answer of it came. */
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
    { retryAfterSeconds, requestId }: Partial<Pick<RequestError, 'retryAfterSeconds' | 'requestId'>> = {},
  ) {
    super(message);
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.requestId = requestId;
  }
}

/** What was thrown as a failure that can be told. */
export function asRequestError(error: unknown): RequestError {
  return error instanceof RequestError ? error : new RequestError('UNREACHABLE', String(error));
}
