import type { Feedback, FeedbackRecord, FeedbackRecorded } from '@rolecall/contracts';
import { type Examples, one } from './example.ts';
import { JOB_ID, RECOMMENDATION_ID } from './ids.ts';

const event = { jobId: JOB_ID, action: 'opened', rank: 1 } as const;

export const FEEDBACK_EXAMPLES = {
  Feedback: one<Feedback>({ recommendationId: RECOMMENDATION_ID, events: [event] }),
  FeedbackRecorded: one<FeedbackRecorded>({ recorded: 1, repeated: 0 }),
  FeedbackRecord: one<FeedbackRecord>({
    recommendationId: RECOMMENDATION_ID,
    ...event,
    at: '2026-11-24T09:31:12.000Z',
  }),
} satisfies Record<string, Examples>;
