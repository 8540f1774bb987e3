import type { FeedbackAction, FeedbackEvent, FeedbackRecord } from '@rolecall/contracts';

/** An event as a field of its recommendation's hash: what it is, then when it came and at which rank. */
export type StoredEvent = [field: string, value: string];

/** @param at in milliseconds since 1970 */
export function toStored({ jobId, action, rank }: FeedbackEvent, at: number): StoredEvent {
  return [`${jobId.toLowerCase()}:${action}`, rank === undefined ? `${at}` : `${at}:${rank}`];
}

export function fromStored(recommendationId: string, [field, value]: StoredEvent): FeedbackRecord {
  const [jobId = '', action] = field.split(':');
  const [at, rank] = value.split(':').map(Number);
  return {
    recommendationId,
    jobId,
    action: action as FeedbackAction,
    ...(rank !== undefined && { rank }),
    at: new Date(at ?? 0).toISOString(),
  };
}
