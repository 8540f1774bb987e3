import { setImmediate } from 'node:timers/promises';
import { jobId, type Rejection } from '@rolecall/contracts';
import { checkPosting } from '@rolecall/job-feeds';
import type { JobIndex } from '@rolecall/job-index';
import type { DeliveredBatch, IngestBatch, ProcessBatch } from '@rolecall/job-queue';
import { normalisePosting } from '@rolecall/posting-normalisation';
import { type CleaningResult, cleanPosting } from './clean-posting.ts';
import { contentHash } from './content-hash.ts';
import { createJobIndexer, type IndexerParts, type PreparedJob } from './index-jobs.ts';
import { timeStage } from './metrics/stages.ts';
import { retireUnlisted } from './retire-unlisted.ts';
import type { IngestSettings } from './settings.ts';

/** Longest stretch of cleaning or normalising before timers and sockets get a turn, in milliseconds. */
const MAX_STRETCH_MS = 20;

/**
 * How a batch is indexed: validate, clean, compare with the index, normalise, embed and classify what is new or
 * changed, store it. The last batch of a full import retires what the import did not list.
 * Idempotent: a batch processed again finds all of it unchanged. A posting at fault becomes a rejection; an
 * index or embedder that fails throws its own error (INDEX_*, EMBEDDING_*), for the batch to be retried.
 */
export function createBatchProcessor(
  parts: IndexerParts,
  settings: Pick<IngestSettings, 'FULL_IMPORT_MAX_RETIRED'>,
): ProcessBatch {
  const { index } = parts;
  const indexJobs = createJobIndexer(parts);
  return async (batch, signal) => {
    if (batch.retire !== undefined) {
      const unlisted = { source: batch.retire.source, before: batch.openedAt };
      const options = { maxShare: settings.FULL_IMPORT_MAX_RETIRED, signal };
      return {
        indexed: 0,
        unchanged: 0,
        rejections: [],
        ...(await timeStage('retire', () => retireUnlisted(index, unlisted, options))),
      };
    }
    const { prepared, rejections, rejectedIds } = await timeStage('prepare', () => prepare(batch));
    const stored = await timeStage('lookup', () => index.storedVersions(prepared.map(({ job }) => job.id)));
    const isUnchanged = ({ job, contentHash }: PreparedJob) =>
      stored.get(job.id)?.contentHash === contentHash;
    const unchanged = prepared.filter(isUnchanged).map(({ job }) => job.id);
    await noteSeen(index, batch, {
      unchanged: batch.marksSeen ? unchanged : unchanged.filter((id) => stored.get(id)?.retired),
      rejected: batch.marksSeen ? [...rejectedIds, ...(batch.rejectedIds ?? [])] : [],
    });
    const changed = await timeStage('normalise', () =>
      normalise(prepared.filter((one) => !isUnchanged(one))),
    );
    signal.throwIfAborted();
    await indexJobs(changed, signal);
    return { indexed: changed.length, unchanged: unchanged.length, rejections };
  };
}

/**
 * Marks what is listed without being stored, lest a full import under way retires it; what is unchanged and was retired is
 * shown again. An illegible record does not bring a retired posting back.
 */
async function noteSeen(
  index: Pick<JobIndex, 'markSeen'>,
  { openedAt: seenAt }: DeliveredBatch,
  { unchanged, rejected }: { unchanged: readonly string[]; rejected: readonly string[] },
): Promise<void> {
  await index.markSeen({ ids: unchanged, seenAt }, { reactivate: true });
  await index.markSeen({ ids: rejected, seenAt }, { reactivate: false });
}

async function prepare(
  batch: IngestBatch,
): Promise<{ prepared: PreparedJob[]; rejections: Rejection[]; rejectedIds: string[] }> {
  const prepared: PreparedJob[] = [];
  const rejections: Rejection[] = [];
  const rejectedIds: string[] = [];
  const indexedAt = new Date().toISOString();
  const breathe = breaths();
  for (const { line, posting } of batch.postings) {
    const result = checkAndClean(posting);
    if ('problem' in result) {
      const { externalId } = posting;
      rejections.push({ line, externalId, code: 'POSTING_INVALID', message: result.problem });
      rejectedIds.push(jobId(posting.source, externalId));
    } else {
      const id = jobId(posting.source, posting.externalId);
      prepared.push({
        job: { id, ...result.posting, indexedAt },
        contentHash: contentHash(result.posting),
        seenAt: batch.openedAt,
      });
    }
    await breathe();
  }
  return { prepared, rejections, rejectedIds };
}

/** What the texts state beyond the fields; no part of the hash, as it depends on nothing but what is hashed. */
async function normalise(changed: readonly PreparedJob[]): Promise<PreparedJob[]> {
  const normalised: PreparedJob[] = [];
  const breathe = breaths();
  for (const one of changed) {
    normalised.push({ ...one, job: normalisePosting(one.job) });
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
