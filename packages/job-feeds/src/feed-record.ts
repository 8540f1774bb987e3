import type { JobPosting, Rejection } from '@rolecall/contracts';
import { checkPosting } from './check-posting.ts';

/** One record of a feed: a valid posting with the line it starts on, or why there is none. */
export type FeedRecord = { line: number; posting: JobPosting } | { rejection: Rejection };

/**
 * The posting a value is, or its rejection.
 *
 * @param line where it stands in the feed, from 1
 */
export function toFeedRecord(line: number, value: Record<string, unknown>): FeedRecord {
  const check = checkPosting(value);
  if ('posting' in check) return { line, posting: check.posting };
  const externalId = typeof value['externalId'] === 'string' ? value['externalId'].slice(0, 256) : undefined;
  const message = check.problems.map(({ path, message }) => `${path} ${message}`.trim()).join('; ');
  return {
    rejection: { line, ...(externalId ? { externalId } : {}), code: 'POSTING_INVALID', message },
  };
}
