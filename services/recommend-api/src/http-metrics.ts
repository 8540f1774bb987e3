import type { ErrorCode } from '@rolecall/contracts';
import { counter, gauge, histogram } from '@rolecall/telemetry';

/** How long requests take, from their first line to the end of the answer, or of the connection. */
export const requestDurations = histogram({
  name: 'rolecall_http_request_duration_seconds',
  help: 'HTTP requests by method, pattern of the route, and status (`aborted`: the client left before the end)',
  labels: { method: [], route: [], status: [] },
  // Imports and streams of events may take minutes.
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
});

export const requestsInFlight = gauge({
  name: 'rolecall_http_requests_in_flight',
  help: 'HTTP requests that are being answered',
  labels: {},
});

const errors = counter({
  name: 'rolecall_http_errors_total',
  help: 'Answers that are not a success by error code',
  labels: { code: [] },
});

/** Counts an answer that is not a success. */
export function countError(code: ErrorCode): void {
  errors.add(1, { code });
}
