import { BoardFailure } from './board-failure.ts';

/** The failure an answer other than 200 stands for. Redirects are not followed: a board has moved or is none. */
export function failureOfStatus(url: URL, { status, headers }: Response): BoardFailure {
  const retry = { retryable: true, retryAfterMs: parseRetryAfter(headers.get('retry-after')) };
  if (status === 404 || status === 410 || (status >= 300 && status < 400 && status !== 304)) {
    return new BoardFailure('BOARD_UNKNOWN', `${url.host} knows no such board (${status}).`);
  }
  if (status === 429) {
    return new BoardFailure('BOARD_THROTTLED', `${url.host} asks for fewer requests (429).`, retry);
  }
  const message = `${url.host} answered ${status}.`;
  return new BoardFailure('BOARD_UNAVAILABLE', message, status >= 500 || status === 408 ? retry : {});
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), as milliseconds from now. */
function parseRetryAfter(value: string | null): number {
  if (!value) return 0;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Math.max(0, milliseconds || 0);
}
