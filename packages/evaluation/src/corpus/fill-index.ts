import type { Job } from '@rolecall/contracts';
import type { JobIndex } from '@rolecall/job-index';

const BATCH = 128;

/**
 * Sets up the index and stores the jobs in it.
 *
 * @param vectors of the jobs, in their order
 * @throws the codes of `job-index`
 */
export async function fillIndex(
  index: JobIndex,
  jobs: readonly Job[],
  vectors: { postings: readonly Float32Array[]; titles: readonly Float32Array[] },
): Promise<void> {
  await index.ensure();
  const postings = jobs.map((job, i) => ({
    job,
    contentHash: 'evaluation',
    vectors: { posting: vectors.postings[i] as Float32Array, title: vectors.titles[i] as Float32Array },
  }));
  for (let start = 0; start < postings.length; start += BATCH) {
    await index.upsert(postings.slice(start, start + BATCH));
  }
}
