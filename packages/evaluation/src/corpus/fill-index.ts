import type { Job } from '@rolecall/contracts';
import type { DomainReader } from '@rolecall/domain-classifier';
import type { JobIndex } from '@rolecall/job-index';

const BATCH = 128;

/**
 * Sets up the index and stores the jobs in it.
 *
 * @param vectors of the jobs, in their order
 * @throws the codes of `domain-classifier` and `job-index`
 */
export async function fillIndex(
  { index, domains }: { index: JobIndex; domains: DomainReader },
  jobs: readonly Job[],
  vectors: { postings: readonly Float32Array[]; titles: readonly Float32Array[] },
): Promise<void> {
  await index.ensure();
  const pairs = jobs.map((_, i) => ({
    posting: vectors.postings[i] as Float32Array,
    title: vectors.titles[i] as Float32Array,
  }));
  const fields = await domains.read(pairs.map(({ posting, title }) => [posting, title]));
  const postings = jobs.map((job, i) => ({
    job,
    contentHash: 'evaluation',
    vectors: pairs[i] as (typeof pairs)[number],
    domains: fields[i] ?? {},
  }));
  for (let start = 0; start < postings.length; start += BATCH) {
    await index.upsert(postings.slice(start, start + BATCH));
  }
}
