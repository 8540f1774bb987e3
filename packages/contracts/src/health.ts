import Type, { type Static } from 'typebox';

/** Answer of the health routes when all is well; anything else is an ErrorResponse. */
export const Health = Type.Object(
  { status: Type.Literal('ok') },
  { $id: 'Health', additionalProperties: false },
);
export type Health = Static<typeof Health>;
