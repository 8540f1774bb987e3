import { fileURLToPath } from 'node:url';
import { isRolecallError } from '@rolecall/contracts';

/** Where commands keep vectors and put reports. */
export const DATA_DIR = fileURLToPath(new URL('../../../.data/evaluation/', import.meta.url));

/** Something is wrong with how a command was called. */
export class UsageError extends Error {}

/**
 * Runs a command; whatever goes wrong ends in a line that says what to do.
 *
 * @returns the exit code
 */
export async function runCommand(usage: string, run: () => Promise<void>): Promise<number> {
  try {
    await run();
    return 0;
  } catch (error) {
    if (isRolecallError(error)) say(error.message);
    else if (error instanceof UsageError || isParseError(error)) say(`${error.message}\n\n${usage}`);
    else throw error;
    return 1;
  }
}

/** Tells a person how it goes; standard output is the report's. */
export function say(message: string): void {
  process.stderr.write(`${message}\n`);
}

function isParseError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
