import type { Job } from '@rolecall/contracts';
import type { JobIndex } from '@rolecall/job-index';

/** Postings the worker hands over at a time. */
const BATCH = 64;

/** A group of copies, in the order they were stored. */
export type Copies = readonly Job[];

/** What linking took, in milliseconds a batch, in the order of the batches. */
export interface LinkTimings {
  /** Sketches, the look-up, and the comparison. */
  find: number[];
  /** Storing, of which the sketches' indexes are a part. */
  store: number[];
}

/**
 * Stores postings as the worker does, batch by batch, with vectors that mean nothing, and collects the groups of copies that
 * are found on the way.
 *
 * @param index empty, of 4 dimensions
 * @returns the groups of two and more
 */
export async function linkCopies(
  index: JobIndex,
  jobs: readonly Job[],
): Promise<{ groups: Copies[]; timings: LinkTimings }> {
  await index.ensure();
  const vector = Float32Array.of(1, 0, 0, 0);
  const groups = new Map<string, Job[]>();
  const timings: LinkTimings = { find: [], store: [] };
  for (let start = 0; start < jobs.length; start += BATCH) {
    const batch = jobs.slice(start, start + BATCH).map((job) => ({ job, contentHash: 'evaluation' }));
    const begun = performance.now();
    const copies = await index.findCopies(batch);
    const found = performance.now();
    await index.upsert(
      batch.map((posting, i) => ({
        ...posting,
        ...copies[i],
        vectors: { posting: vector, title: vector },
        domains: {},
      })),
    );
    timings.find.push(found - begun);
    timings.store.push(performance.now() - found);
    batch.forEach(({ job }, i) => {
      const group = copies[i]?.group as string;
      groups.set(group, [...(groups.get(group) ?? []), job]);
    });
  }
  return { groups: [...groups.values()].filter((copies) => copies.length > 1), timings };
}
