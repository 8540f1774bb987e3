import Type, { type Static } from 'typebox';
import { ErrorCodeSchema } from './import.ts';

/** How many dead letters one page lists. */
export const DEAD_LETTER_PAGE = { minimum: 1, maximum: 50, default: 20 } as const;

const Count = (description: string) => Type.Integer({ minimum: 0, description });

/** The queue's batches by state. */
export const QueueState = Type.Object(
  {
    paused: Type.Boolean({ description: 'Whether workers take no further batch' }),
    waiting: Count('Batches that wait for a worker'),
    delayed: Count('Batches that failed and wait for their next attempt'),
    active: Count('Batches in hand of a worker'),
    deadLetters: Count('Batches given up'),
  },
  { $id: 'QueueState', additionalProperties: false },
);
export type QueueState = Static<typeof QueueState>;

/** A batch that was given up after its last attempt. */
export const DeadLetter = Type.Object(
  {
    id: Type.String({ examples: ['6f3b1a52-98c4-4d0e-8a7d-2f4c9be01d37-12'] }),
    importId: Type.String({ format: 'uuid' }),
    batch: Count('Number of the batch within its import'),
    requestId: Type.String({ description: 'Of the request that brought the import' }),
    postingCount: Count('Postings in the batch'),
    code: ErrorCodeSchema,
    reason: Type.String({ description: 'What the last attempt failed with' }),
    attempts: Count('Attempts made'),
    queuedAt: Type.String({ format: 'date-time' }),
    failedAt: Type.String({ format: 'date-time' }),
  },
  { $id: 'DeadLetter', additionalProperties: false },
);
export type DeadLetter = Static<typeof DeadLetter>;

/** A dead letter with its postings. */
export const DeadLetterContent = Type.Object(
  {
    ...DeadLetter.properties,
    postings: Type.Array(
      Type.Object(
        {
          line: Type.Integer({ minimum: 1, description: 'Line of the file, or position in the array' }),
          posting: Type.Unknown({ description: 'As it was queued; it may be of an older version' }),
        },
        { title: 'DeadLetterPosting', additionalProperties: false },
      ),
    ),
  },
  { $id: 'DeadLetterContent', additionalProperties: false },
);
export type DeadLetterContent = Static<typeof DeadLetterContent>;

/** One page of dead letters, the latest first. */
export const DeadLetterPage = Type.Object(
  {
    total: Count('Dead letters on all pages'),
    deadLetters: Type.Array(Type.Ref('DeadLetter') as unknown as typeof DeadLetter),
  },
  { $id: 'DeadLetterPage', additionalProperties: false },
);
export type DeadLetterPage = Static<typeof DeadLetterPage>;

/** What replaying or dropping the dead letters of an import did. */
export const DeadLettersHandled = Type.Object(
  {
    handled: Count('Dead letters replayed, or dropped'),
    remaining: Count('Dead letters of the import left over; ask again where it is not 0'),
  },
  { $id: 'DeadLettersHandled', additionalProperties: false },
);
export type DeadLettersHandled = Static<typeof DeadLettersHandled>;
