import { counter, gauge, histogram } from '@rolecall/telemetry';

/** Whose texts: of those that look whether embedding works, of those that search, and of postings. */
export const LANES = ['probe', 'query', 'background', 'document'] as const;

/** From a short text on an idle core to a request of many that is tried again. */
const SECONDS = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** What became of texts. */
export const embeddedTexts = counter({
  name: 'rolecall_embedding_texts_total',
  help: 'Texts by what became of them: embedded, refused (the queue was full), failed (or given up by whoever asked)',
  labels: { lane: LANES, outcome: ['embedded', 'refused', 'failed'] },
});

/** Work without the wait for it. */
export const taskDurations = histogram({
  name: 'rolecall_embedding_duration_seconds',
  help: 'Embedding of what is embedded at once, without waiting: a text in this process, a request of several at a provider',
  labels: { lane: LANES },
  buckets: SECONDS,
});

/** Work with the wait for it. */
export const callDurations = histogram({
  name: 'rolecall_embedding_call_duration_seconds',
  help: 'Embedding of all texts of a call, such as a batch of postings, waiting included',
  labels: { lane: LANES },
  buckets: SECONDS,
});

export const waitingTexts = gauge({
  name: 'rolecall_embedding_waiting_texts',
  help: 'Texts that wait for a thread (or for a request to the provider)',
  labels: { lane: LANES },
});

export const slots = gauge({
  name: 'rolecall_embedding_slots',
  help: 'Threads that embed (or requests to the provider that may run at a time): busy or idle',
  labels: { state: ['busy', 'idle'] },
});
