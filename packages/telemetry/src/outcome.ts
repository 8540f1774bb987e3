import { type ErrorCode, isRolecallError } from '@rolecall/contracts';

/** How some work ended: `ok`, the code of its error, or `aborted` where nobody waited for it any more. Fit for a label. */
export type Outcome = 'ok' | 'aborted' | ErrorCode;

/** The outcome of work that threw `error`; INTERNAL for what has no code. Holds nothing of the error's message. */
export function outcomeOf(error: unknown): Outcome {
  if (isRolecallError(error)) return error.code;
  return (error as Error | undefined)?.name === 'AbortError' ? 'aborted' : 'INTERNAL';
}
