import type { JobIndex, UnlistedPostings } from '@rolecall/job-index';
import type { BatchOutcome } from '@rolecall/job-queue';

/** Postings retired by one request. */
const PAGE = 1000;

/**
 * Retires the postings of a source that a full import did not list, unless they are a larger share of those that were live
 * than `maxShare` (0..1): then more likely something is wrong with the feed. Idempotent: after a crash in between it goes on,
 * by the same counts.
 *
 * @throws the codes of `job-index`; the signal's reason when it aborts
 */
export async function retireUnlisted(
  index: Pick<JobIndex, 'countListed' | 'retireUnlisted'>,
  unlisted: UnlistedPostings,
  { maxShare, signal }: { maxShare: number; signal: AbortSignal },
): Promise<Pick<BatchOutcome, 'retired' | 'warning'>> {
  const { live, unlisted: missing } = await index.countListed(unlisted);
  if (missing > live * maxShare) return { retired: 0, warning: 'FULL_IMPORT_SMALL' };
  let found: number;
  do {
    signal.throwIfAborted();
    found = await index.retireUnlisted(unlisted, PAGE);
  } while (found === PAGE);
  const { retired } = await index.countListed(unlisted);
  return { retired };
}
