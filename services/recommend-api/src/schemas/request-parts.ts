import { JobPosting } from '@rolecall/contracts';
import Type, { type Static } from 'typebox';

/** The path of a resource with a UUID. */
export const IdParams = Type.Object({ id: Type.String({ format: 'uuid' }) }, { additionalProperties: false });

/** What a client may say of an import. */
export const ImportQuery = Type.Object(
  {
    id: Type.Optional(
      Type.String({
        format: 'uuid',
        pattern: '^[0-9a-f-]{36}$',
        description:
          'Id of the import, a new random UUID in lower case, so that it can be followed while the file is still being sent',
      }),
    ),
    full: Type.Optional(
      Type.Boolean({
        description:
          'The feed is all there is of `source`: once the import has completed, what it did not list is retired',
      }),
    ),
    source: Type.Optional(
      Type.Unsafe<string>({
        ...JobPosting.properties.source,
        description: 'Of a full import, the source of all its postings; others are rejected',
      }),
    ),
  },
  { additionalProperties: false },
);

export type ImportQuery = Static<typeof ImportQuery>;

/** A query string that must be empty. */
export const NoQuery = Type.Object({}, { additionalProperties: false });
