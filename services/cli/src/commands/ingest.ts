import { type ApiClient, createApiClient } from '../api-client.ts';
import { type ImportOutcome, importFeed } from '../import-progress.ts';
import { importSummary, printable } from '../import-summary.ts';
import { type OpenedFeed, openFeed } from '../ingest/open-feed.ts';
import { INGEST_USAGE, readIngestOptions } from '../ingest/options.ts';
import { durationWords } from '../progress-view.ts';
import { apiUrl } from '../terminal.ts';

/** Exit code of a command that was interrupted, as a shell gives it. */
const INTERRUPTED = 130;

/** Longest wait for a last word on an import that was interrupted, in milliseconds. */
const LAST_WORD_MS = 2_000;

/** `rolecall ingest`: sends a file, a URL or a board to a running API, and shows how far it has come. */
export const ingestCommand = {
  usage: INGEST_USAGE,
  async run(args: string[]): Promise<number> {
    const options = readIngestOptions(args, process.env);
    if (options === undefined) {
      console.log(INGEST_USAGE);
      return 0;
    }
    const asked = new AbortController();
    const interrupt = () => asked.abort();
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    const url = apiUrl();
    try {
      const feed = await openFeed(options, url, asked.signal);
      if (typeof feed === 'string') {
        console.log(feed);
        return 0;
      }
      return await ingest(createApiClient(url), feed, { url, asked: asked.signal });
    } catch (error) {
      if (!asked.signal.aborted) throw error;
      console.log('Stopped before anything was sent.');
      return INTERRUPTED;
    }
  },
};

async function ingest(
  api: ApiClient,
  feed: OpenedFeed,
  { url, asked }: { url: string; asked: AbortSignal },
): Promise<number> {
  const since = performance.now();
  console.log(`Ingesting ${feed.name}:`);
  const outcome = await importFeed(api, feed, asked);
  if (outcome.stopped) {
    console.log(await farewell(api, outcome, url));
    return INTERRUPTED;
  }
  const { state, id } = outcome;
  if (state) console.log(importSummary(state));
  for (const { line, message } of feed.rejections.slice(0, 5)) {
    console.log(`  position ${line} of the board: ${printable(message)}`);
  }
  if (feed.rejections.length > 0) console.log(`  ${feed.rejections.length} on the board are no postings.`);
  console.log(`  ${durationWords((performance.now() - since) / 1000)}; ${url}/imports/${id}`);
  if (state?.status !== 'completed') return 1;
  await feed.remember();
  return 0;
}

/** What stays of an import that was interrupted. */
async function farewell(api: ApiClient, { id, state, stopped }: ImportOutcome, url: string): Promise<string> {
  if (stopped === 'following') {
    return `\nNo longer followed; everything was sent, and is indexed without this: ${url}/imports/${id}`;
  }
  const latest = await api.getImport(id, AbortSignal.timeout(LAST_WORD_MS)).catch(() => state);
  if (latest === undefined) return '\nStopped before a posting was taken.';
  const taken = `${latest.total - latest.rejected} postings were taken`;
  // The system may hold megabytes that were sent, which the API reads before it sees that the rest is missing.
  const what = latest.status === 'failed' ? taken : `${taken} by now, and those on their way still will be`;
  return `\nStopped. ${what}: they stay, and are indexed without this (${url}/imports/${id}).
Run it again to send the rest; what has not changed costs nothing.`;
}
