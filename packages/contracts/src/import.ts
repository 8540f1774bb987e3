import Type, { type Static } from 'typebox';
import { ERRORS, type ErrorCode } from './errors.ts';

/** How many rejections an import remembers; the count `rejected` is always complete. */
export const MAX_KEPT_REJECTIONS = 100;

/** Stable error codes as a schema. */
export const ErrorCodeSchema = Type.Unsafe<ErrorCode>(
  Type.String({
    title: 'ErrorCode',
    enum: Object.keys(ERRORS),
    description: 'Stable code; see the table of errors',
  }),
);

/** A posting that was not taken, and why. */
export const Rejection = Type.Object(
  {
    line: Type.Integer({
      minimum: 1,
      description: 'Line of the file the record starts on, or the position in the array, from 1',
    }),
    externalId: Type.Optional(Type.String()),
    code: ErrorCodeSchema,
    message: Type.String(),
  },
  { $id: 'Rejection', additionalProperties: false },
);
export type Rejection = Static<typeof Rejection>;

export const ImportStatus = Type.Enum(['queued', 'running', 'completed', 'failed'], {
  title: 'ImportStatus',
});
export type ImportStatus = Static<typeof ImportStatus>;

/**
 * How an import stands. Once it is `completed`, `total = indexed + unchanged + rejected`; a `failed` one
 * was interrupted, or has `failed` postings whose batch ended among the dead letters.
 */
export const Import = Type.Object(
  {
    id: Type.String({ format: 'uuid' }),
    status: ImportStatus,
    total: Type.Integer({ minimum: 0, description: 'Records read so far' }),
    indexed: Type.Integer({ minimum: 0, description: 'New or changed postings written to the index' }),
    unchanged: Type.Integer({ minimum: 0, description: 'Postings the index held already, word for word' }),
    rejected: Type.Integer({ minimum: 0, description: 'Records that were not taken' }),
    failed: Type.Integer({ minimum: 0, description: 'Postings whose batch was given up after all retries' }),
    rejections: Type.Array(Type.Ref('Rejection') as unknown as typeof Rejection, {
      description: `The first ${MAX_KEPT_REJECTIONS} rejections, by line`,
    }),
    retired: Type.Optional(
      Type.Integer({
        minimum: 0,
        description:
          'Of a full import: postings of the source it did not list, which are no longer recommended',
      }),
    ),
    error: Type.Optional(ErrorCodeSchema),
    warning: Type.Optional(
      Type.Unsafe<ErrorCode>({
        ...ErrorCodeSchema,
        description:
          'Why a full import that completed retired nothing: a code that begins with `FULL_IMPORT_`',
      }),
    ),
    createdAt: Type.String({ format: 'date-time' }),
    finishedAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { $id: 'Import', additionalProperties: false },
);
export type Import = Static<typeof Import>;

/** Answer of `POST /jobs` and `POST /jobs/import`: where to follow the import. */
export const ImportAccepted = Type.Object(
  { importId: Type.String({ format: 'uuid' }), statusUrl: Type.String({ examples: ['/imports/…'] }) },
  { $id: 'ImportAccepted', additionalProperties: false },
);
export type ImportAccepted = Static<typeof ImportAccepted>;
