import { type StoredPayload, type StoredPosting, type StoredPostings, storedJob } from '@rolecall/job-index';
import { normalisePosting } from '@rolecall/posting-normalisation';
import { createJobIndexer, type IndexerParts, type PreparedJob } from '../index-jobs.ts';
import {
  type Comparison,
  carriedDigest,
  indexedAt,
  isCopy,
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
  const done = await copyPass(copying, mirrorStep, (jobs) => createJobIndexer(copying.parts)(jobs, signal));
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
    const replacing = new Map([...replaced].map(([id, payload]) => [id, indexedAt(payload)]));
    const index = {
      ...parts.index,
      upsert: (batch) => parts.index.upsert(batch, { replacing }),
    } as typeof parts.index;
    await createJobIndexer({ ...parts, index })(jobs, signal);
    // A removal takes the source's first: what is gone there by now was removed while it was embedded.
    const ids = jobs.map(({ job }) => job.id);
    const there = await source.has(ids);
    const gone = ids.filter((id) => !there.has(id));
    await target.remove(gone);
    removed += gone.length;
  });
  return { ...done, removed };
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
      await completeCopies(copying, whole);
      onProgress?.({ seen: ids.length, embedded: whole.size });
      done.stored += whole.size;
    }
    done.patched += changed.length;
  }
  return done;
}

/** Storing a posting sets fields of its own accord; those it was to carry are put right. */
async function completeCopies(
  copying: Copying,
  originals: ReadonlyMap<string, StoredPayload>,
): Promise<void> {
  const stored = await copying.target.find([...originals.keys()]);
  const changes = [...stored].flatMap(([id, payload]) => {
    const original = originals.get(id);
    // Not ours: something newer was there.
    if (original === undefined || payload.copyOf !== carriedDigest(original)) return [];
    return isCopy(original, payload, copying) ? [] : [patchOf(id, original, payload, copying)];
  });
  await copying.target.patch(changes);
}

/** A stored posting as it is indexed anew: what its texts state is read again, what cannot be is carried over. */
function prepare(posting: StoredPosting): PreparedJob {
  const { job, contentHash } = storedJob(posting);
  const copy = { ...normalisePosting(job), copyOf: carriedDigest(posting.payload) };
  return { job: copy, contentHash };
}

export function inWords({ stored, patched, removed }: PassResult): string {
  return `${stored} embedded, ${patched} changed, ${removed} removed`;
}
