import type { Import } from '@rolecall/contracts';
import type { Feed } from '../feeds/feed.ts';
import type { Holdings } from '../feeds/holdings.ts';
import type { ApiClient } from '../processes/api-client.ts';
import type { Report } from '../report.ts';

/**
 * Checks the counts of a completed import. A batch that was stored but whose worker died before it could say so is
 * found `unchanged` by the next, so only the sum of both is certain.
 */
export function checkCounts(done: Import, { total, rejected, ids }: Holdings, report: Report): void {
  const { status, indexed, unchanged, failed } = done;
  report.figure(
    'counts of the import',
    `${indexed} indexed, ${unchanged} unchanged, ${done.rejected} rejected`,
  );
  report.check('the import is completed', status === 'completed', done.error ?? status);
  report.check(
    'every record is counted once',
    done.total === total && done.rejected === rejected && failed === 0,
    {
      total: done.total,
      rejected: done.rejected,
      failed,
    },
  );
  report.check('every posting is counted once', indexed + unchanged === ids.size, indexed + unchanged);
}

/** Imports the feed once more: where every content hash in the index is right, there is nothing left to do. */
export async function checkNothingLeftToDo(
  client: ApiClient,
  feed: Feed,
  { ids }: Holdings,
  report: Report,
): Promise<void> {
  report.say('importing the same feed again');
  const { body } = await client.upload(feed);
  const { status, indexed, unchanged } = await client.untilEnded((body as { importId: string }).importId);
  report.check(
    'the same feed again finds every posting unchanged, by its content hash',
    status === 'completed' && indexed === 0 && unchanged === ids.size,
    `${indexed} indexed, ${unchanged} unchanged`,
  );
}
