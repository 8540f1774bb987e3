import type { ErrorCode } from '@rolecall/contracts';

/** What is known of a full import once all of its feed is accounted for. */
export interface FeedCounts {
  /** Whether it was read to its end, and every batch of it processed. */
  complete: boolean;
  /** Records read, and how many of them were rejected; those that repeat an earlier one are left out. */
  total: number;
  rejected: number;
}

/** Share of the records that may be rejected: any of them may be a posting that would be missed. */
const MAX_REJECTED = 0.1;

/**
 * Reads how a full import stands off its hash, with its last batch still to be counted.
 *
 * @param writerAlive see `ImportProgress`
 */
export function toFeedCounts(hash: Record<string, string>, writerAlive: boolean): FeedCounts | 'pending' {
  const count = (field: string) => Number(hash[field] ?? 0);
  const isWritten = hash['writer'] === 'finished';
  const others = count('batches') - 1;
  // The last batch itself is accounted for where it was a dead letter and is replayed.
  if (isWritten ? count('accounted') < others : hash['writer'] === 'open' && writerAlive) return 'pending';
  const duplicates = count('duplicates');
  return {
    complete: isWritten && count('failed') === 0,
    total: count('total') - duplicates,
    rejected: count('rejected') - duplicates,
  };
}

/** Why a full import retires nothing; undefined if it may. */
export function withheldBy({ complete, total, rejected }: FeedCounts): ErrorCode | undefined {
  if (!complete) return 'FULL_IMPORT_FAILED';
  if (total === 0) return 'FULL_IMPORT_EMPTY';
  return rejected > total * MAX_REJECTED ? 'FULL_IMPORT_REJECTED' : undefined;
}
