import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DrillOptions } from '../src/drills/drill.ts';
import { DRILLS } from '../src/drills/index.ts';
import { catalogueFeed, slice } from '../src/feeds/feed.ts';
import { generatedFeed } from '../src/feeds/generated.ts';
import { createReport } from '../src/report.ts';

// The drills on a small scale, each with real servers and processes of its own.

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Batches of killed workers are given to others after a second, not half a minute. */
const IMPATIENT = { INGEST_LOCK_MS: '1000', INGEST_BACKOFF_MS: '50' };

async function run(name: string, options: Partial<DrillOptions>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drill-'));
  folders.push(folder);
  const lines: string[] = [];
  const report = createReport((line) => lines.push(line));
  await DRILLS[name]?.({ folder, report, seed: 1, ...options });
  // With what was told before, where something did not hold.
  expect({ failures: report.failures(), lines }).toEqual({ failures: [], lines });
  return lines;
}

const withRedis = spawnSync('redis-server', ['--version']).status === 0 ? it : it.skip;

it('loses, doubles and halves nothing when the worker is killed', async () => {
  await run('kill-worker', { feed: generatedFeed(320), times: 3, env: IMPATIENT });
});

withRedis('nor when Redis is killed (needs a redis-server on the PATH)', async () => {
  await run('kill-redis', { feed: generatedFeed(320), times: 2, env: IMPATIENT });
});

it('nor when Qdrant is killed', async () => {
  await run('kill-qdrant', { feed: generatedFeed(320), times: 2, env: IMPATIENT });
});

it('nor when the worker is told to stop', async () => {
  await run('sigterm', {
    feed: slice(catalogueFeed(), 0, 100),
    times: 3,
    env: { ...IMPATIENT, EMBEDDING_THREADS: '1' },
  });
});

it('answers everything with a code and goes on by itself, whichever server is away and in whichever way', async () => {
  const timeouts = { QUEUE_TIMEOUT_MS: '2000', QDRANT_TIMEOUT_MS: '2000' };
  await run('outages', { outageMs: 0, env: { ...IMPATIENT, ...timeouts } });
});

it('answers every request by one model while it is re-indexed and rolled back', async () => {
  await run('reindex', {
    feed: slice(catalogueFeed(), 0, 150),
    env: { ...IMPATIENT, EMBEDDING_THREADS: '1', JOB_INDEX_FOLLOW_MS: '100' },
  });
});

it('answers the same resume alike, before and after a restart, and a crowd without an error', async () => {
  await run('crowd', {
    feed: slice(catalogueFeed(), 0, 100),
    times: 5,
    clients: 8,
    seconds: 3,
    env: { EMBEDDING_THREADS: '1', RESUME_PROCESSES: '1' },
  });
});

it('takes an import larger than the queue, by two workers', async () => {
  await run('load', { feed: generatedFeed(10_000), workers: 2, discardMs: 10 });
});
