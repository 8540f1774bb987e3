import type { Job } from '@rolecall/contracts';
import type { DomainReader } from '@rolecall/domain-classifier';
import type { Embedder } from '@rolecall/embeddings';
import { embeddedTexts, type JobIndex } from '@rolecall/job-index';
import { timeStage } from './metrics/stages.ts';

/** A job as it is stored, with the hash that tells whether it has changed. */
export interface PreparedJob {
  job: Job;
  contentHash: string;
  /** Opening of the import that brought it, an ISO date-time; see `IndexedPosting`. */
  seenAt?: string;
  /** See `IndexedPosting`. */
  carried?: Readonly<Record<string, unknown>>;
}

/** What jobs are indexed with: a model, a classifier of its vectors, and the index of that model. */
export interface IndexerParts {
  embedder: Embedder;
  domains: DomainReader;
  index: JobIndex;
}

/**
 * Embeds jobs and their titles, reads their fields of work off the vectors, looks for copies, and stores them. What fails throws its own
 * error (INDEX_*, EMBEDDING_*), with none or all of the jobs stored; storing them again is harmless.
 */
export function createJobIndexer({
  embedder,
  domains,
  index,
}: IndexerParts): (jobs: readonly PreparedJob[], signal: AbortSignal) => Promise<void> {
  return async (jobs, signal) => {
    if (jobs.length === 0) return;
    const texts = jobs.map(({ job }) => embeddedTexts(job));
    const [postings, titles] = await timeStage('embed', () =>
      Promise.all([
        embedder.embedDocuments(
          texts.map(({ posting }) => posting),
          { signal },
        ),
        embedder.embedDocuments(
          texts.map(({ title }) => title),
          { signal },
        ),
      ]),
    );
    const vectors = jobs.map((_, i) => ({
      posting: postings[i] as Float32Array,
      title: titles[i] as Float32Array,
    }));
    const fields = await timeStage('classify', () =>
      domains.read(vectors.map(({ posting, title }) => [posting, title])),
    );
    // Last, so that as little as possible is stored by others between this and the storing.
    const copies = await timeStage('copies', () => index.findCopies(jobs));
    const indexed = jobs.map((job, i) => ({
      ...job,
      ...copies[i],
      vectors: vectors[i] as (typeof vectors)[number],
      domains: fields[i] ?? {},
    }));
    await timeStage('store', () => index.upsert(indexed));
  };
}
