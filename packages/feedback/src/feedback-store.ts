import {
  createError,
  FEEDBACK_ACTIONS,
  type Feedback,
  type FeedbackRecord,
  type FeedbackRecorded,
  isRolecallError,
  RECOMMENDATION_LIMIT,
} from '@rolecall/contracts';
import {
  connectProducer,
  defineScript,
  disconnect,
  type QueueLogger,
  type QueueSettings,
} from '@rolecall/job-queue';
import { RECORD_FEEDBACK } from './record-script.ts';
import type { FeedbackSettings } from './settings.ts';
import { fromStored, toStored } from './stored-event.ts';

/** Every action once for every job a recommendation can have. */
const MAX_EVENTS = FEEDBACK_ACTIONS.length * RECOMMENDATION_LIMIT.maximum;

/** Recommendations that are read from Redis at a time. */
const PAGE = 100;

/**
 * Feedback on recommendations: which job, what was done with it, at which rank, and when. Nothing about a person, and nothing
 * by which recommendations of one person could be told. Every method throws FEEDBACK_UNAVAILABLE within QUEUE_TIMEOUT_MS
 * where Redis does not answer.
 */
export interface FeedbackStore {
  /**
   * Records what is new; of one job and action the first event stands.
   *
   * @throws FEEDBACK_FULL where the recommendation has as many events as there can be; nothing is recorded
   */
  record(feedback: Feedback): Promise<FeedbackRecorded>;
  /** Forgets all feedback on a recommendation; returns whether there was any. */
  remove(recommendationId: string): Promise<boolean>;
  /**
   * All events, recommendation by recommendation in the order of their first feedback; those of one by time. What is
   * recorded meanwhile may be missed.
   *
   * @param range.since of the first feedback on a recommendation, in milliseconds since 1970, inclusive
   * @param range.until likewise, exclusive
   */
  read(range?: {
    since?: number | undefined;
    until?: number | undefined;
  }): Promise<AsyncGenerator<FeedbackRecord>>;
  /** Lets go of Redis. */
  close(): Promise<void>;
}

/** Opens the store in the Redis of the queue; returns at once, and connects in the background. */
export function createFeedbackStore(
  settings: FeedbackSettings & QueueSettings,
  logger: QueueLogger,
): FeedbackStore {
  const redis = connectProducer(settings, logger);
  const recordEvents = defineScript(redis, 'rolecallRecordFeedback', RECORD_FEEDBACK, 2);
  const index = `${settings.QUEUE_PREFIX}:feedback`;
  const key = (id: string) => `${index}:${id}`;
  const retentionMs = settings.FEEDBACK_RETENTION_DAYS * 24 * 60 * 60 * 1000;

  async function* recordsOf(ids: readonly string[]): AsyncGenerator<FeedbackRecord> {
    for (let start = 0; start < ids.length; start += PAGE) {
      const page = ids.slice(start, start + PAGE);
      const pipeline = redis.pipeline();
      for (const id of page) pipeline.hgetall(key(id));
      const answers = (await asFeedbackError(() => pipeline.exec())) ?? [];
      for (const [i, [error, hash]] of answers.entries()) {
        if (error) throw unavailable(error);
        const records = Object.entries(hash as Record<string, string>).map((event) =>
          fromStored(page[i] as string, event),
        );
        yield* records.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
      }
    }
  }

  return {
    record: ({ recommendationId, events }) =>
      asFeedbackError(async () => {
        const id = recommendationId.toLowerCase();
        const now = Date.now();
        // The first of equal ones stands, as it does between requests.
        const fields = new Map(events.map((event) => toStored(event, now)).reverse());
        const [recorded = 0, ...displaced] = (await recordEvents(
          [index, key(id)],
          [now, retentionMs, settings.FEEDBACK_MAX_RECOMMENDATIONS, MAX_EVENTS, id, ...[...fields].flat()],
        )) as [number, ...string[]];
        if (recorded < 0) throw createError('FEEDBACK_FULL');
        if (displaced.length > 0) await redis.unlink(displaced.map(key));
        return { recorded, repeated: events.length - recorded };
      }),

    remove: (recommendationId) =>
      asFeedbackError(async () => {
        const id = recommendationId.toLowerCase();
        const answers = await redis.multi().unlink(key(id)).zrem(index, id).exec();
        return answers?.[0]?.[1] === 1;
      }),

    read: ({ since, until } = {}) =>
      asFeedbackError(async () => {
        const max = until === undefined ? '+inf' : `(${until}`;
        return recordsOf(await redis.zrangebyscore(index, since ?? '-inf', max));
      }),

    close: () => disconnect(redis),
  };
}

/** Runs something that talks to Redis; whatever goes wrong there becomes FEEDBACK_UNAVAILABLE. */
async function asFeedbackError<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (cause) {
    throw isRolecallError(cause) ? cause : unavailable(cause);
  }
}

function unavailable(cause: unknown) {
  return createError('FEEDBACK_UNAVAILABLE', { cause, retryAfterSeconds: 5 });
}
