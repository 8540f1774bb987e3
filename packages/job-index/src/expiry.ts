const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The moment from which a posting is no longer valid, as an ISO date-time: a plain date means the end of
 * that day (UTC, as its place is unknown).
 *
 * Stored beside `validThrough` because Qdrant reads a plain date as the day's beginning and does not
 * understand times without seconds.
 *
 * @returns undefined for a date that is none, such as 30 February: such a posting does not expire
 */
export function expiryOf(validThrough: string): string | undefined {
  const isPlainDate = !validThrough.includes('T');
  const time = Date.parse(validThrough) + (isPlainDate ? DAY_MS : 0);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
