import { randomUUID } from 'node:crypto';
import type { Import, JobPosting } from '@rolecall/contracts';
import { createDomainReader } from '@rolecall/domain-classifier';
import { createEmbedder, type Embedder, EmbeddingSettings } from '@rolecall/embeddings';
import { createJobIndex, type JobIndex, JobIndexSettings } from '@rolecall/job-index';
import { createImportQueue, createIngestWorker, type ImportQueue, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { createBatchProcessor } from '../../src/process-batch.ts';
import { IngestSettings } from '../../src/settings.ts';

/** A queue and an index nobody else uses, on the test servers. */
export function benchEnv(overrides: Record<string, string> = {}): Record<string, string> {
  return {
    REDIS_URL: process.env['REDIS_URL'] as string,
    QDRANT_URL: process.env['QDRANT_URL'] as string,
    QUEUE_PREFIX: `test-${randomUUID()}`,
    JOB_INDEX_ALIAS: `test-${randomUUID()}`,
    QDRANT_TIMEOUT_MS: '30000',
    QUEUE_TIMEOUT_MS: '30000',
    INGEST_BACKOFF_MS: '1',
    EMBEDDING_THREADS: '1',
    ...overrides,
  };
}

/** The worker's parts in this process, with an embedder that counts what it embeds. */
export interface Bench {
  queue: ImportQueue;
  index: JobIndex;
  /** Texts embedded so far. */
  embedded(): number;
  close(): Promise<void>;
}

export async function openBench(
  env: Record<string, string>,
  indexUrl = env['QDRANT_URL'] as string,
): Promise<Bench> {
  const settings = loadSettings([QueueSettings, EmbeddingSettings, JobIndexSettings, IngestSettings], env);
  const embedder = await createEmbedder(settings);
  let embedded = 0;
  const counting: Embedder = {
    ...embedder,
    embedDocuments(texts, options) {
      embedded += texts.length;
      return embedder.embedDocuments(texts, options);
    },
  };
  const index = createJobIndex(settings, embedder.model);
  await index.ensure();
  const workersIndex = createJobIndex({ ...settings, QDRANT_URL: indexUrl }, embedder.model);
  const queue = createImportQueue(settings);
  const domains = await createDomainReader(embedder.model.name);
  const process = createBatchProcessor({ embedder: counting, domains, index: workersIndex }, settings);
  const worker = createIngestWorker(settings, process, { concurrency: 2 });
  return {
    queue,
    index,
    embedded: () => embedded,
    async close() {
      await worker.close();
      await queue.close();
      await embedder.close();
    },
  };
}

/** Imports these postings, lines from 1, and waits for the end of the import. */
export async function runImport(
  queue: ImportQueue,
  postings: readonly JobPosting[],
  full?: string,
): Promise<Import> {
  return await untilEnded(queue, await writeImport(queue, postings, full));
}

export async function writeImport(
  queue: ImportQueue,
  postings: readonly JobPosting[],
  full?: string,
): Promise<string> {
  const writer = await queue.openImport({ requestId: 'test', full });
  for (const [i, posting] of postings.entries()) await writer.add(i + 1, posting);
  await writer.finish();
  return writer.id;
}

export async function untilEnded(queue: ImportQueue, id: string): Promise<Import> {
  for (;;) {
    const found = await queue.getImport(id);
    if (found?.status === 'completed' || found?.status === 'failed') return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
