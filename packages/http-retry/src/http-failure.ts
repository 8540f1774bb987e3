import { createError, type ErrorCode, type RolecallError } from '@rolecall/contracts';

/** Why one request failed, and whether another may help. May be logged: a cause must hold nothing secret. */
export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly code: ErrorCode;
  readonly retryable: boolean;
  /** What the server asked for by `Retry-After`. */
  readonly retryAfterMs: number;

  constructor(
    code: ErrorCode,
    message: string,
    options: { retryable?: boolean; retryAfterMs?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable ?? false;
    this.retryAfterMs = options.retryAfterMs ?? 0;
  }

  toRolecallError(): RolecallError {
    const retry = this.retryable
      ? { retryAfterSeconds: Math.max(1, Math.ceil(this.retryAfterMs / 1000)) }
      : {};
    return createError(this.code, { message: this.message, cause: this.cause, ...retry });
  }
}
