import { createError, type ErrorCode, type RolecallError } from '@rolecall/contracts';

/**
 * Why a request to the provider failed. Holds neither texts nor the token, unlike the library's errors,
 * which carry the whole request: this is what may be logged.
 */
export class ProviderFailure extends Error {
  readonly code: ErrorCode;
  readonly retryable: boolean;
  /** What the provider asked for by `Retry-After`. */
  readonly retryAfterMs: number;

  constructor(code: ErrorCode, message: string, retry: { retryable?: boolean; retryAfterMs?: number } = {}) {
    super(message);
    this.code = code;
    this.retryable = retry.retryable ?? false;
    this.retryAfterMs = retry.retryAfterMs ?? 0;
  }

  toRolecallError(): RolecallError {
    const retry = this.retryable
      ? { retryAfterSeconds: Math.max(1, Math.ceil(this.retryAfterMs / 1000)) }
      : {};
    return createError(this.code, { message: this.message, ...retry });
  }
}
