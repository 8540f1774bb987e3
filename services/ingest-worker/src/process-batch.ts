import { setImmediate } from 'node:timers/promises';
import { jobId, type Rejection } from '@rolecall/contracts';
import { checkPosting } from '@rolecall/job-feeds';
import type { IngestBatch, ProcessBatch } from '@rolecall/job-queue';
import { normalisePosting } from '@rolecall/posting-normalisation';
import { type CleaningResult, cleanPosting } from './clean-posting.ts';
import { contentHash } from './content-hash.ts';
import { createJobIndexer, type IndexerParts, type PreparedJob } from './index-jobs.ts';
import { untimed } from './metrics/stages.ts';

/** Longest stretch of cleaning or normalising before timers and sockets get a turn, in milliseconds. */
const MAX_STRETCH_MS = 20;

/**
 * How a batch is indexed: validate, clean, compare with the index, normalise, embed and classify what is new or
 * changed, store it.
 * Idempotent: a batch processed again finds all of it unchanged. A posting at fault becomes a rejection; an
 * index or embedder that fails throws its own error (INDEX_*, EMBEDDING_*), for the batch to be retried.
 */
export function createBatchProcessor(parts: IndexerParts): ProcessBatch {
  const { index, timeStage = untimed } = parts;
  const indexJobs = createJobIndexer(parts);
  return async (batch, signal) => {
    const { prepared, rejections } = await timeStage('prepare', () => prepare(batch));
    const known = await timeStage('lookup', () => index.contentHashes(prepared.map(({ job }) => job.id)));
    const changed = await timeStage('normalise', () =>
      normalise(prepared.filter(({ job, contentHash }) => known.get(job.id) !== contentHash)),
    );
    signal.throwIfAborted();
    await indexJobs(changed, signal);
    return { indexed: changed.length, unchanged: prepared.length - changed.length, rejections };
  };
}

async function prepare(batch: IngestBatch): Promise<{ prepared: PreparedJob[]; rejections: Rejection[] }> {
  const prepared: PreparedJob[] = [];
  const rejections: Rejection[] = [];
  const indexedAt = new Date().toISOString();
  const breathe = breaths();
  for (const { line, posting } of batch.postings) {
    const result = checkAndClean(posting);
    if ('problem' in result) {
      const { externalId } = posting;
      rejections.push({ line, externalId, code: 'POSTING_INVALID', message: result.problem });
    } else {
      const id = jobId(posting.source, posting.externalId);
      prepared.push({ job: { id, ...result.posting, indexedAt }, contentHash: contentHash(result.posting) });
    }
    await breathe();
  }
  return { prepared, rejections };
}

/** What the texts state beyond the fields; no part of the hash, as it depends on nothing but what is hashed. */
async function normalise(changed: readonly PreparedJob[]): Promise<PreparedJob[]> {
  const normalised: PreparedJob[] = [];
  const breathe = breaths();
  for (const { job, contentHash } of changed) {
    normalised.push({ job: normalisePosting(job), contentHash });
    await breathe();
  }
  return normalised;
}

/** To be awaited after each step of a long task; BullMQ renews the locks of batches in hand by timer. */
function breaths(): () => Promise<void> {
  let turn = performance.now();
  return async () => {
    if (performance.now() - turn <= MAX_STRETCH_MS) return;
    await setImmediate();
    turn = performance.now();
  };
}

/** Validates although the producer has: what waits in the queue may be of an older version. */
function checkAndClean(value: unknown): CleaningResult {
  const checked = checkPosting(value);
  if ('problems' in checked) {
    return { problem: checked.problems.map(({ path, message }) => `${path} ${message}`).join('; ') };
  }
  return cleanPosting(checked.posting);
}
