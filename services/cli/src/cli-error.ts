import type { ErrorCode } from '@rolecall/contracts';

/** Something the person at the terminal can mend; its message is one line and says how. */
export class CliError extends Error {
  override readonly name: string = 'CliError';
}

/** What the API answered instead of a success. */
export class ApiError extends CliError {
  override readonly name = 'ApiError';
  readonly code: ErrorCode;
  readonly status: number;

  constructor(code: ErrorCode, message: string, status: number) {
    super(`${code}: ${message}`);
    this.code = code;
    this.status = status;
  }
}
