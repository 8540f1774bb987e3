import { createError } from '@rolecall/contracts';
import Type, { type Static } from 'typebox';
import Value from 'typebox/value';

const Count = Type.Integer({ minimum: 0 });

/** What a backup says of itself, so that a restore can tell whether it is whole and fits. */
export const BackupManifest = Type.Object({
  format: Type.Literal(1),
  /** When the backup began, by the clock of the machine that asked for it. */
  created: Type.String({ minLength: 1 }),
  alias: Type.String({ minLength: 1 }),
  collection: Type.String({ minLength: 1, maxLength: 255 }),
  /** Of what is stored; see SCHEMA_VERSION. */
  schema: Type.String({ minLength: 1 }),
  /** Embedding model of the vectors, as the collection's name has it. */
  model: Type.String({ minLength: 1 }),
  dimension: Count,
  /** Postings just before and just after; they differ where postings were stored or removed meanwhile. */
  points: Type.Object({ before: Count, after: Count }),
  /** When the latest posting before the backup was indexed; none where there was no posting. */
  newestIndexedAt: Type.Optional(Type.String({ minLength: 1 })),
  /** Version of the Qdrant that made it. */
  qdrant: Type.String({ pattern: '^\\d+\\.\\d+\\.\\d+' }),
  bytes: Count,
  /** Of the snapshot, in hex. */
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
});
export type BackupManifest = Static<typeof BackupManifest>;

/**
 * Reads a manifest.
 *
 * @throws BACKUP_INVALID if it is none
 */
export function parseManifest(text: string): BackupManifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw createError('BACKUP_INVALID', { message: "The backup's manifest is not valid JSON.", cause });
  }
  if (Value.Check(BackupManifest, value)) return value;
  const [first] = Value.Errors(BackupManifest, value);
  const where = first?.instancePath || 'the whole';
  throw createError('BACKUP_INVALID', {
    message: `The backup's manifest is none: ${where} ${first?.message ?? 'does not fit'}.`,
  });
}
