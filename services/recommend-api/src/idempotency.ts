import { createHash } from 'node:crypto';
import { createError } from '@rolecall/contracts';
import type { ImportQueue } from '@rolecall/job-queue';
import type { FastifyRequest } from 'fastify';
import Type, { type Static } from 'typebox';

const RETRY_AFTER_SECONDS = 1;

/** The header by which a client says that a request is the same as one before (draft-ietf-httpapi-idempotency-key-header). */
export const IdempotencyHeaders = Type.Object({
  'idempotency-key': Type.Optional(
    Type.String({
      pattern: '^[\\x21-\\x7e]{1,255}$',
      description:
        'For this key and body postings are queued once within 24 hours, however often they are sent; a new random UUID for each body',
    }),
  ),
});
export type IdempotencyHeaders = Static<typeof IdempotencyHeaders>;

/**
 * Whether the import a request asks for has been made already, and under which id it is, or is to be made.
 *
 * @param items what is to be imported
 * @returns undefined for a request without a key
 * @throws IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_IN_USE
 */
export async function claimImport(
  queue: ImportQueue,
  { headers, client }: FastifyRequest,
  items: readonly unknown[],
): Promise<{ id: string; isMade: boolean } | undefined> {
  const { 'idempotency-key': key } = headers as IdempotencyHeaders;
  if (key === undefined) return undefined;
  const digest = createHash('sha256');
  for (const item of items) digest.update(JSON.stringify(item)).update('\n');
  // What one client calls `1` another may call so, too.
  const claim = { key: JSON.stringify([client ?? null, key]), digest: digest.digest('hex') };
  const { state, id } = await queue.claimImport(claim);
  if (state === 'other') throw createError('IDEMPOTENCY_KEY_REUSED');
  if (state === 'under-way') {
    throw createError('IDEMPOTENCY_KEY_IN_USE', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  return { id, isMade: state === 'made' };
}
