import { JobIndexSettings, openIndexCatalogue } from '@rolecall/job-index';
import type { LocalStack } from '@rolecall/local-stack';
import { loadSettings } from '@rolecall/service-runtime';
import { CliError } from '../cli-error.ts';
import { runReindex } from '../reindex-process.ts';

/**
 * Re-indexes the postings of an earlier start where another release had stored them by another schema, which this one
 * does not read.
 *
 * @throws CliError when that fails; INDEX_*
 */
export async function renewOutdatedIndex(stack: LocalStack, signal: AbortSignal): Promise<void> {
  const env = { ...process.env, QDRANT_URL: stack.qdrantUrl, REDIS_URL: stack.redisUrl };
  const live = await openIndexCatalogue(loadSettings([JobIndexSettings], env)).live();
  if (live === undefined || live.isCurrent) return;
  console.log(`The postings are stored as another release had them (${live.schema}); indexing them anew:`);
  if ((await runReindex([], env, signal)) === 0) return;
  signal.throwIfAborted();
  throw new CliError('the postings could not be indexed anew; the line above says why.');
}
