import type { ErrorCode } from '@rolecall/contracts';

/** A record as its file holds it, before its columns are understood, or why it could not be read. */
export type RawRecord =
  | { line: number; value: Record<string, unknown> }
  | { line: number; problem: { code: ErrorCode; message: string } };
