import { type StoredPayload, type StoredPosting, type StoredPostings, storedJob } from '@rolecall/job-index';
import { normalisePosting } from '@rolecall/posting-normalisation';
import { createJobIndexer, type IndexerParts, type PreparedJob } from '../index-jobs.ts';
import {
  type Comparison,
  carriedDigest,
  indexedAt,
  mirrorStep,
  patchOf,
  type Step,
  settleStep,
} from './compare-postings.ts';

/** Postings compared by one pair of requests. */
const PAGE = 512;

/** Postings embedded and stored at a time: a `kill -9` costs no more than these. */
const BATCH = 64;

/** Two collections, and what makes the target's points. */
export interface Copying extends Comparison {
  source: StoredPostings;
  target: StoredPostings;
  /** Of the target. */
  parts: IndexerParts;
  signal: AbortSignal;
  /** Told how many postings of the source have been looked at, and how many of these were just embedded. */
  onProgress?: (postings: { seen: number; embedded: number }) => void;
}

/** What a pass did: postings embedded, changed in their fields only, and removed. */
export interface PassResult {
  stored: number;
  patched: number;
  removed: number;
}

/**
 * Makes the target what the source is. Equal postings cost no embedding, so it goes on where an earlier one was cut off. What
 * changes in the source meanwhile, the next pass finds.
 *
 * @throws INDEX_*, EMBEDDING_*; the signal's reason
 */
export async function mirrorPass(copying: Copying): Promise<PassResult> {
  const { source, target, signal } = copying;
  const done = await copyPass(copying, mirrorStep, (jobs) =>
    createJobIndexer(replacing(copying.parts, 'all'))(jobs, signal),
  );
  let removed = 0;
  for await (const page of target.pages(PAGE)) {
    signal.throwIfAborted();
    const ids = page.map(({ id }) => id);
    const there = await source.has(ids);
    const gone = ids.filter((id) => !there.has(id));
    await target.remove(gone);
    removed += gone.length;
  }
  return { ...done, removed };
}

/**
 * Brings what the former collection got after the switch into the new one, where it overwrites nothing newer and brings
 * nothing back that was removed meanwhile.
 *
 * @throws INDEX_*, EMBEDDING_*; the signal's reason
 */
export async function settlePass(copying: Copying): Promise<PassResult> {
  const { source, target, parts, signal } = copying;
  let removed = 0;
  const done = await copyPass(copying, settleStep, async (jobs, replaced) => {
    const known = new Map([...replaced].map(([id, payload]) => [id, indexedAt(payload)]));
    await createJobIndexer(replacing(parts, known))(jobs, signal);
    // A removal takes the source's first: what is gone there by now was removed while it was embedded.
    const ids = jobs.map(({ job }) => job.id);
    const there = await source.has(ids);
    const gone = ids.filter((id) => !there.has(id));
    await target.remove(gone);
    removed += gone.length;
  });
  return { ...done, removed };
}

/** Parts whose index replaces these postings, instead of what no later import has brought. */
function replacing(parts: IndexerParts, these: 'all' | ReadonlyMap<string, string>): IndexerParts {
  const { index } = parts;
  const upsert: typeof index.upsert = (batch) => index.upsert(batch, { replacing: these });
  return { ...parts, index: { ...index, upsert } };
}

async function copyPass(
  copying: Copying,
  stepOf: typeof mirrorStep | typeof settleStep,
  store: (jobs: readonly PreparedJob[], replaced: ReadonlyMap<string, StoredPayload>) => Promise<void>,
): Promise<{ stored: number; patched: number }> {
  const { source, target, signal, onProgress } = copying;
  const done = { stored: 0, patched: 0 };
  for await (const page of source.pages(PAGE)) {
    signal.throwIfAborted();
    const there = await target.find(page.map(({ id }) => id));
    const taking = (step: Step) =>
      page.filter(({ id, payload }) => stepOf(payload, there.get(id), copying) === step);
    const changed = taking('patch');
    await target.patch(
      changed.map(({ id, payload }) => patchOf(id, payload, there.get(id) as StoredPayload, copying)),
    );
    const wanted = taking('store').map(({ id }) => id);
    onProgress?.({ seen: page.length - wanted.length, embedded: 0 });
    for (let start = 0; start < wanted.length; start += BATCH) {
      signal.throwIfAborted();
      const ids = wanted.slice(start, start + BATCH);
      const whole = await source.find(ids, { whole: true });
      await store(
        [...whole].map(([id, payload]) => prepare({ id, payload })),
        there,
      );
      onProgress?.({ seen: ids.length, embedded: whole.size });
      done.stored += whole.size;
    }
    done.patched += changed.length;
  }
  return done;
}

/** A stored posting as it is indexed anew: what its texts state is read again, what cannot be is carried over. */
function prepare(posting: StoredPosting): PreparedJob {
  const { job, contentHash, carried } = storedJob(posting);
  const copyOf = carriedDigest(posting.payload);
  return { job: normalisePosting(job), contentHash, carried: { ...carried, copyOf } };
}

export function inWords({ stored, patched, removed }: PassResult): string {
  return `${stored} embedded, ${patched} changed, ${removed} removed`;
}
