import { DEAD_LETTER_PAGE, type ErrorCode } from '@rolecall/contracts';
import Type from 'typebox';
import { STRAY_BODY_ERRORS } from './responses.ts';

/** What every admin route can answer. */
export const ADMIN_ERRORS = [
  'REQUEST_INVALID',
  'QUEUE_UNAVAILABLE',
  'ANSWER_TIMEOUT',
] as const satisfies readonly ErrorCode[];

/** The same of those that take no body, but may be sent one. */
export const ADMIN_WRITE_ERRORS = [
  ...ADMIN_ERRORS,
  ...STRAY_BODY_ERRORS,
] as const satisfies readonly ErrorCode[];

/** The path of a dead letter: its import's id and the number of its batch. */
export const DeadLetterParams = Type.Object(
  {
    id: Type.String({
      pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-\\d{1,9}$',
      examples: ['6f3b1a52-98c4-4d0e-8a7d-2f4c9be01d37-12'],
    }),
  },
  { additionalProperties: false },
);

/** Which dead letters to list. */
export const DeadLetterQuery = Type.Object(
  {
    importId: Type.Optional(Type.String({ format: 'uuid', description: 'Only those of this import' })),
    offset: Type.Optional(Type.Integer({ minimum: 0, maximum: 1_000_000, default: 0 })),
    limit: Type.Optional(Type.Integer(DEAD_LETTER_PAGE)),
  },
  { additionalProperties: false },
);
