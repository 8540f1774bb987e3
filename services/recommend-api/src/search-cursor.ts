import { createHash } from 'node:crypto';
import { createError } from '@rolecall/contracts';
import type { Position } from '@rolecall/job-index';

/** What a cursor looks like: base64url, no longer than the longest that is made. */
export const CURSOR_PATTERN = '^[A-Za-z0-9_-]{1,200}$';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Microseconds since 1970 of the years 1 to 9999, which hold the scores, too. */
const VALUES = { from: -62_135_596_800_000_000, before: 253_402_300_800_000_000 };

/**
 * The cursor of a position: what the page comes behind, and which search it is of. It holds nothing that is secret, and changing it
 * can but name another position.
 *
 * @param search whatever tells the search from others; JSON
 */
export function toCursor({ value, id }: Position, search: unknown): string {
  return Buffer.from(JSON.stringify([value, id, digestOf(search)])).toString('base64url');
}

/**
 * Reads a cursor, whoever may have written it.
 *
 * @throws REQUEST_INVALID where it is none, or of another search
 */
export function fromCursor(cursor: string, search: unknown): Position {
  const [value, id, digest, ...more] = parse(cursor);
  const isValue = value === null || (Number.isFinite(value) && isWithin(value as number));
  if (!isValue || typeof id !== 'string' || !UUID.test(id) || more.length > 0) {
    throw invalidCursor('is none that was given');
  }
  if (digest !== digestOf(search)) throw invalidCursor('is of a search with other parameters');
  return { value: value as number | null, id };
}

function parse(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function isWithin(value: number): boolean {
  return value >= VALUES.from && value < VALUES.before;
}

function digestOf(search: unknown): string {
  return createHash('sha256').update(JSON.stringify(search)).digest('base64url').slice(0, 12);
}

function invalidCursor(message: string) {
  return createError('REQUEST_INVALID', { details: [{ path: '/cursor', message }] });
}
