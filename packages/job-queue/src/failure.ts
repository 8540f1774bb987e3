import { ERRORS, type ErrorCode, isRolecallError } from '@rolecall/contracts';

const CODED = /^([A-Z_]{1,64}): /;

/** The error BullMQ files with a dead letter: of the error's code it keeps only what the message says. */
export function toFailure(error: unknown): unknown {
  if (!isRolecallError(error)) return error;
  const failure = new Error(`${error.code}: ${error.message}`, { cause: error });
  // Where it failed, not where it was filed.
  return Object.assign(failure, { stack: error.stack });
}

/** The code of a filed failure; INTERNAL where it has none, such as a batch that lost its worker too often. */
export function failureCode(reason: string): ErrorCode {
  const code = CODED.exec(reason)?.[1];
  return code !== undefined && Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : 'INTERNAL';
}
