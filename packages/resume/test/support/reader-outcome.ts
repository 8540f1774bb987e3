import { isRolecallError } from '@rolecall/contracts';
import type { ResumeReader } from '../../src/index.ts';

/** What became of a file. */
export interface Outcome {
  /** Of the error; none where there was text. */
  code?: string;
  /** Why, as the reader knows it. */
  reason?: string;
  text?: string;
  warnings?: string[];
}

/** Reads a file, and tells how it went instead of throwing. Errors without a code are thrown. */
export async function outcomeOf(
  reader: ResumeReader,
  bytes: Uint8Array,
  options: { password?: string | undefined } = {},
): Promise<Outcome> {
  try {
    const { text, warnings } = await reader.read(bytes, options);
    return { text, warnings: warnings.map(({ code }) => code) };
  } catch (error) {
    if (!isRolecallError(error)) throw error;
    const reason = error.cause instanceof Error ? error.cause.message : '';
    return { code: error.code, reason };
  }
}

/** Whether an exception that nobody foresaw, or the death of the process, is what the reader calls damage. */
export function isFlaw({ reason = '' }: Outcome): boolean {
  return /^(?:uncaught|Ended by)/.test(reason);
}
