import { randomUUID } from 'node:crypto';
import { jobId } from '@rolecall/contracts';
import { createDomainReader } from '@rolecall/domain-classifier';
import { createEmbedder, type Embedder, EmbeddingSettings } from '@rolecall/embeddings';
import {
  createJobIndex,
  type IndexCatalogue,
  JobIndexSettings,
  openIndexCatalogue,
  openStoredPostings,
  type StoredPayload,
  type StoredPostings,
} from '@rolecall/job-index';
import { loadSettings } from '@rolecall/service-runtime';
import { createJobIndexer, type IndexerParts, type PreparedJob } from '../../src/index-jobs.ts';
import { benchEnv } from './bench.ts';

export const PLAIN = 'all-minilm-l6-v2-int8';
export const PROJECTED = 'all-minilm-l6-v2-int8-jobs';

const embedders = new Map<string, Promise<Embedder>>();
afterAll(async () => {
  for (const embedder of embedders.values()) await (await embedder).close();
});

/** An installation with a collection of each of two models, the plain one's live. */
export interface Installation {
  env: Record<string, string>;
  catalogue: IndexCatalogue;
  /** What a model's collection holds. */
  stored(model: string): StoredPostings;
  nameOf(model: string): string;
  /** Indexes jobs as the worker does, into the collection of a model. */
  index(model: string, ...jobs: PreparedJob[]): Promise<void>;
  /** All payloads by id, without descriptions. */
  payloads(model: string): Promise<Map<string, StoredPayload>>;
  parts(model: string): Promise<IndexerParts>;
}

export async function installation(): Promise<Installation> {
  const env = benchEnv({ EMBEDDING_MODEL: PLAIN, JOB_INDEX_ALIAS: `test-${randomUUID().slice(0, 8)}` });
  const settings = loadSettings([EmbeddingSettings, JobIndexSettings], env);
  const indexOf = (model: string) => createJobIndex(settings, { name: model, dimension: 384 });
  await indexOf(PLAIN).ensure();
  await indexOf(PROJECTED).ensure({ alias: 'keep' });
  const stored = (model: string) => openStoredPostings(settings, indexOf(model).collection);
  const parts = async (model: string) => {
    if (!embedders.has(model)) embedders.set(model, createEmbedder(settings, model));
    const embedder = (await embedders.get(model)) as Embedder;
    return { embedder, domains: await createDomainReader(model), index: indexOf(model) };
  };
  return {
    env,
    catalogue: openIndexCatalogue(settings),
    stored,
    nameOf: (model) => indexOf(model).collection,
    parts,
    async index(model, ...jobs) {
      const indexJobs = createJobIndexer(await parts(model));
      for (let start = 0; start < jobs.length; start += 64)
        await indexJobs(jobs.slice(start, start + 64), new AbortController().signal);
    },
    async payloads(model) {
      const all = new Map<string, StoredPayload>();
      for await (const page of stored(model).pages(100)) {
        for (const { id, payload } of page) all.set(id, payload);
      }
      return all;
    },
  };
}

/** The n-th job as it is handed to the index, different from all others. */
export function job(
  n: number,
  { title = `Baker of branch ${n}`, minute = 0 }: { title?: string; minute?: number } = {},
): PreparedJob {
  return {
    job: {
      id: jobId('test', `job-${n}`),
      source: 'test',
      externalId: `job-${n}`,
      title,
      description: `Bakes bread in branch ${n}, from two in the morning on.`,
      indexedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    },
    contentHash: title,
  };
}

export const idOf = (n: number) => job(n).job.id;
