import type {
  DeadLetter,
  DeadLetterContent,
  DeadLetterPage,
  DeadLettersHandled,
  QueueState,
} from '@rolecall/contracts';
import { type Examples, one } from './example.ts';
import { IMPORT_ID, REQUEST_ID } from './ids.ts';

const DEAD_LETTER: DeadLetter = {
  id: `${IMPORT_ID}-12`,
  importId: IMPORT_ID,
  batch: 12,
  requestId: REQUEST_ID,
  postingCount: 1,
  code: 'INDEX_UNAVAILABLE',
  reason: 'The job index cannot be reached; retry shortly.',
  attempts: 8,
  queuedAt: '2026-11-24T09:30:00.000Z',
  failedAt: '2026-11-24T09:52:41.118Z',
};

export const ADMIN_EXAMPLES = {
  QueueState: one<QueueState>({ paused: false, waiting: 3, delayed: 0, active: 1, deadLetters: 1 }),
  DeadLetterPage: one<DeadLetterPage>({ total: 1, deadLetters: [DEAD_LETTER] }),
  DeadLetterContent: one<DeadLetterContent>({
    ...DEAD_LETTER,
    postings: [
      {
        line: 769,
        posting: {
          source: 'acme-careers',
          externalId: '4711',
          title: 'Night Baker',
          description: 'Sourdough, rye and croissants from 2 a.m.',
        },
      },
    ],
  }),
  DeadLettersHandled: one<DeadLettersHandled>({ handled: 1, remaining: 0 }),
} satisfies Record<string, Examples>;
