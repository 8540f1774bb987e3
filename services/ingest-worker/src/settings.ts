import Type, { type Static } from 'typebox';

export const IngestSettings = Type.Object({
  INGEST_CONCURRENCY: Type.Integer({
    minimum: 1,
    maximum: 64,
    default: 2,
    description: 'Batches a worker has in hand at a time: one can be embedded while another is stored',
  }),
  INGEST_SHUTDOWN_GRACE_MS: Type.Integer({
    minimum: 100,
    maximum: 600_000,
    default: 25_000,
    description: 'How long a worker may take to finish its batches once told to stop, in milliseconds',
  }),
  FULL_IMPORT_MAX_RETIRED: Type.Number({
    minimum: 0,
    maximum: 1,
    default: 0.5,
    description: "Share of a source's postings a full import may retire; where more are missing, none is",
  }),
  EXPIRED_RETENTION_DAYS: Type.Integer({
    minimum: 0,
    maximum: 36_500,
    default: 30,
    description:
      'Days an expired or retired posting, which nobody is recommended, stays before it is removed',
  }),
});
export type IngestSettings = Static<typeof IngestSettings>;
