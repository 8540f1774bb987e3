import Type, { type Static } from 'typebox';
import { ErrorCodeSchema } from './import.ts';

/** Body of every answer that is not a success. */
export const ErrorResponse = Type.Object(
  {
    error: Type.Object(
      {
        code: ErrorCodeSchema,
        message: Type.String({ description: 'For a person' }),
        requestId: Type.String({ description: 'Finds the request in the logs' }),
        details: Type.Optional(
          Type.Array(
            Type.Object(
              { path: Type.String({ description: 'JSON pointer' }), message: Type.String() },
              { title: 'ErrorDetail', additionalProperties: false },
            ),
          ),
        ),
      },
      { title: 'CodedError', additionalProperties: false },
    ),
  },
  { $id: 'ErrorResponse', additionalProperties: false },
);
export type ErrorResponse = Static<typeof ErrorResponse>;
