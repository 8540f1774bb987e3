import Type, { type Static } from 'typebox';

/** A server-sent event of `GET /imports/{id}/events`, as a parser of such streams gives it. */
export const ImportEvent = Type.Object(
  {
    event: Type.Enum(['progress', 'end'], { title: 'ImportEventType' }),
    id: Type.String({ description: 'A number, or `end` of the last one' }),
    data: Type.String({
      contentMediaType: 'application/json',
      contentSchema: { $ref: 'Import#' },
      description: 'The whole `Import` as JSON',
    }),
  },
  { $id: 'ImportEvent', additionalProperties: false },
);
export type ImportEvent = Static<typeof ImportEvent>;
