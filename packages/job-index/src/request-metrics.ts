import { counter, histogram } from '@rolecall/telemetry';

/** How long requests to Qdrant take. */
export const requestDurations = histogram({
  name: 'rolecall_qdrant_request_duration_seconds',
  help: 'Requests to Qdrant by what they do and outcome (ok, aborted, or an error code)',
  // As many operations as there are calls in this package.
  labels: { operation: [], outcome: [] },
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
});

/** Requests that were sent again. */
export const requestRetries = counter({
  name: 'rolecall_qdrant_retries_total',
  help: 'Requests to Qdrant that were sent again because their connection broke',
  labels: { operation: [] },
});
