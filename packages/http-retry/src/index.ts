export { HttpFailure } from './http-failure.ts';
export { parseRetryAfter } from './retry-after.ts';
export { withRetries } from './with-retries.ts';
