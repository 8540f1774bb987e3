import { createError } from '@rolecall/contracts';
import { type JobIndexSettings, openIndexCatalogue } from '@rolecall/job-index';
import type { QueueSettings } from '@rolecall/job-queue';
import { usersOf } from './until-followed.ts';

/**
 * Removes every collection of the alias but the live one; there is no roll-back after it.
 *
 * @returns names of those that are gone
 * @throws REINDEX_REFUSED when none is live, or a process still uses one of the others; INDEX_*, QUEUE_UNAVAILABLE
 */
export async function dropOld(settings: JobIndexSettings & QueueSettings): Promise<string[]> {
  const catalogue = openIndexCatalogue(settings);
  const live = await catalogue.live();
  if (live === undefined) throw createError('REINDEX_REFUSED', { message: 'No collection is live.' });
  const old = (await catalogue.all()).filter(({ collection }) => collection !== live.collection);
  for (const { collection } of old) {
    const users = await usersOf(collection, settings);
    if (users.length > 0) {
      throw createError('REINDEX_REFUSED', { message: `${users.join(', ')} still uses ${collection}.` });
    }
  }
  for (const { collection } of old) await catalogue.drop(collection);
  return old.map(({ collection }) => collection);
}
