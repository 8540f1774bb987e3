import { HttpFailure, parseRetryAfter } from '@rolecall/http-retry';

/** The failure an answer other than 200 stands for. Redirects are not followed: a board has moved or is none. */
export function failureOfStatus(url: URL, { status, headers }: Response): HttpFailure {
  const retry = { retryable: true, retryAfterMs: parseRetryAfter(headers.get('retry-after')) };
  if (status === 404 || status === 410 || (status >= 300 && status < 400 && status !== 304)) {
    return new HttpFailure('BOARD_UNKNOWN', `${url.host} knows no such board (${status}).`);
  }
  if (status === 429) {
    return new HttpFailure('BOARD_THROTTLED', `${url.host} asks for fewer requests (429).`, retry);
  }
  const message = `${url.host} answered ${status}.`;
  return new HttpFailure('BOARD_UNAVAILABLE', message, status >= 500 || status === 408 ? retry : {});
}
