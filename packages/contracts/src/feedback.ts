import Type, { type Static } from 'typebox';
import { RECOMMENDATION_LIMIT } from './recommendation.ts';

/** What may be done with a job that was recommended. */
export const FEEDBACK_ACTIONS = ['shown', 'opened', 'saved', 'dismissed', 'applied'] as const;
export const FeedbackAction = Type.Enum([...FEEDBACK_ACTIONS], { title: 'FeedbackAction' });
export type FeedbackAction = Static<typeof FeedbackAction>;

/** Most events one request brings. */
export const MAX_FEEDBACK_EVENTS = 100;

const event = {
  jobId: Type.String({ format: 'uuid' }),
  action: FeedbackAction,
  rank: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: RECOMMENDATION_LIMIT.maximum,
      description: 'Where the job stood in the list that was shown',
    }),
  ),
};

/** What was done with one job. */
export const FeedbackEvent = Type.Object(event, { $id: 'FeedbackEvent', additionalProperties: false });
export type FeedbackEvent = Static<typeof FeedbackEvent>;

const recommendationId = Type.String({ format: 'uuid', description: 'As the recommendation came with it' });

/** Body of `POST /feedback`: what was done with the jobs of one recommendation. Nothing about who did it. */
export const Feedback = Type.Object(
  {
    recommendationId,
    events: Type.Array(Type.Ref('FeedbackEvent') as unknown as typeof FeedbackEvent, {
      minItems: 1,
      maxItems: MAX_FEEDBACK_EVENTS,
    }),
  },
  { $id: 'Feedback', additionalProperties: false },
);
export type Feedback = Static<typeof Feedback>;

/** Answer of `POST /feedback`. */
export const FeedbackRecorded = Type.Object(
  {
    recorded: Type.Integer({ minimum: 0, description: 'Events that were new' }),
    repeated: Type.Integer({
      minimum: 0,
      description: 'Events that were known: the first of one job and action stands',
    }),
  },
  { $id: 'FeedbackRecorded', additionalProperties: false },
);
export type FeedbackRecorded = Static<typeof FeedbackRecorded>;

/** One line of an export of feedback. */
export const FeedbackRecord = Type.Object(
  { recommendationId, ...event, at: Type.String({ format: 'date-time', description: 'When it came' }) },
  { $id: 'FeedbackRecord', additionalProperties: false },
);
export type FeedbackRecord = Static<typeof FeedbackRecord>;
