import { ERRORS, type ErrorCode, type ErrorDetail, type ErrorResponse } from '@rolecall/contracts';
import type { Example } from '../openapi/document.ts';
import { REQUEST_ID } from './ids.ts';

/** What comes with the codes that say more than their message. */
const DETAILS: Partial<Record<ErrorCode, ErrorDetail[]>> = {
  REQUEST_INVALID: [{ path: '/limit', message: 'must be >= 1' }],
  POSTING_INVALID: [{ path: '/0/title', message: 'is missing' }],
};

/** An example of every error, made of the table of errors. */
export const ERROR_EXAMPLES = Object.fromEntries(
  Object.entries(ERRORS).map(([code, { message }]) => [
    code,
    { value: errorBody(code as ErrorCode, message) },
  ]),
) as Record<ErrorCode, Example>;

function errorBody(code: ErrorCode, message: string): ErrorResponse {
  const details = DETAILS[code];
  return { error: { code, message, requestId: REQUEST_ID, ...(details && { details }) } };
}
