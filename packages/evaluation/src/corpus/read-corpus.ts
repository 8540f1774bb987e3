import { createReadStream } from 'node:fs';
import { type Job, type JobPosting, jobId } from '@rolecall/contracts';
import { readFeed } from '@rolecall/job-feeds';

/**
 * All postings of the feeds, as jobs, once each (the last delivery wins, as in the index).
 *
 * Texts stay as the feed has them: a corpus is plain text. No job ever expires, or figures would depend on
 * the day they are taken.
 *
 * @returns also how many records were rejected
 * @throws the codes of `job-feeds`
 */
export async function readCorpus(paths: readonly string[]): Promise<{ jobs: Job[]; rejected: number }> {
  const jobs = new Map<string, Job>();
  let rejected = 0;
  for (const path of paths) {
    for await (const record of readFeed(createReadStream(path))) {
      if ('rejection' in record) {
        rejected++;
      } else {
        const job = toJob(record.posting);
        jobs.set(job.id, job);
      }
    }
  }
  return { jobs: [...jobs.values()], rejected };
}

function toJob({ validThrough: _, ...posting }: JobPosting): Job {
  return { id: jobId(posting.source, posting.externalId), ...posting, indexedAt: '2026-01-01T00:00:00Z' };
}
