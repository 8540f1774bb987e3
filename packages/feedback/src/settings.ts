import Type, { type Static } from 'typebox';

/** How much feedback is kept, and for how long. */
export const FeedbackSettings = Type.Object({
  FEEDBACK_RETENTION_DAYS: Type.Integer({
    minimum: 1,
    maximum: 3650,
    default: 180,
    description: 'Days the feedback on a recommendation is kept, from the first of it',
  }),
  FEEDBACK_MAX_RECOMMENDATIONS: Type.Integer({
    minimum: 1,
    maximum: 10_000_000,
    default: 50_000,
    description: 'Recommendations whose feedback is kept, about 2 kB each; the oldest go first',
  }),
});
export type FeedbackSettings = Static<typeof FeedbackSettings>;
