import Type, { type Static } from 'typebox';
import { JobIndexSettings } from '../settings.ts';

/** What a backup or a restore needs of the index's settings: where it is, not what it holds. */
export const BackupSettings = Type.Object({
  ...Type.Pick(JobIndexSettings, [
    'QDRANT_URL',
    'QDRANT_API_KEY',
    'QDRANT_TIMEOUT_MS',
    'QDRANT_WRITE_TIMEOUT_MS',
    'JOB_INDEX_ALIAS',
  ]).properties,
  QDRANT_SNAPSHOT_TIMEOUT_MS: Type.Integer({
    minimum: 1000,
    maximum: 86_400_000,
    default: 1_800_000,
    description: 'Longest wait for each step of a backup or a restore, in milliseconds',
  }),
});
export type BackupSettings = Static<typeof BackupSettings>;
