import type { Feedback, FeedbackEvent } from '@rolecall/contracts';

/** Feedback on its way: held for a while, so that what is undone is never sent. */
export interface Outbox {
  add(recommendationId: string, event: FeedbackEvent): void;
  /** Takes back what was not sent yet. */
  withdraw(jobId: string, action: FeedbackEvent['action']): void;
  /** Sends all that is held. */
  flush(): void;
}

interface Held {
  recommendationId: string;
  event: FeedbackEvent;
}

/**
 * @param send delivers the feedback on one recommendation; what it fails with is its own affair
 * @param holdMs how long events are held, in milliseconds
 */
export function createOutbox(send: (feedback: Feedback) => void, holdMs: number): Outbox {
  let held: Held[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const sent = Map.groupBy(held, ({ recommendationId }) => recommendationId);
    held = [];
    for (const [recommendationId, those] of sent) {
      send({ recommendationId, events: those.map(({ event }) => event) });
    }
  };

  return {
    add(recommendationId, event) {
      const isKnown = held.some(
        (one) =>
          one.recommendationId === recommendationId &&
          one.event.jobId === event.jobId &&
          one.event.action === event.action,
      );
      if (isKnown) return;
      held.push({ recommendationId, event });
      timer ??= setTimeout(flush, holdMs);
    },
    withdraw(jobId, action) {
      held = held.filter(({ event }) => event.jobId !== jobId || event.action !== action);
    },
    flush,
  };
}
