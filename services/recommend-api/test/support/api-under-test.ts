import { randomUUID } from 'node:crypto';
import { type JobPosting, jobId } from '@rolecall/contracts';
import { createDomainReader, type DomainReader } from '@rolecall/domain-classifier';
import { createEmbedder, type Embedder, EmbeddingSettings } from '@rolecall/embeddings';
import { createFeedbackStore, FeedbackSettings } from '@rolecall/feedback';
import { embeddedTexts, JobIndexSettings } from '@rolecall/job-index';
import { connectCounters, createImportQueue, QueueSettings } from '@rolecall/job-queue';
import { followLiveIndex } from '@rolecall/live-index';
import {
  createProfileReader,
  createResumeReader,
  type ProfileReader,
  type ResumeReader,
  ResumeSettings,
} from '@rolecall/resume';
import { createLogger, LogSettings, loadSettings } from '@rolecall/service-runtime';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { openKeys } from '../../src/access/open-keys.ts';
import { buildApp } from '../../src/app.ts';
import type { ApiDependencies } from '../../src/dependencies.ts';
import { ApiSettings } from '../../src/settings.ts';
import { assertDocumented } from './assert-documented.ts';

/** The app with its real dependencies. */
export interface ApiUnderTest {
  app: FastifyInstance;
  dependencies: ApiDependencies;
  /** Everything that was logged. */
  logs(): string;
  /** Injects a request and holds the answer against the OpenAPI document. */
  inject(options: InjectOptions | string): Promise<LightMyRequestResponse>;
  /** Indexes postings as the worker would. */
  index(...postings: readonly JobPosting[]): Promise<void>;
  /** Listens on a free port. */
  listen(): Promise<URL>;
  close(): Promise<void>;
}

/** The environment of a service whose index and queue nobody else uses. */
export function ownEnvironment(overrides: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const own = `test-${randomUUID().slice(0, 8)}`;
  return {
    QDRANT_URL: process.env['QDRANT_URL'],
    REDIS_URL: process.env['REDIS_URL'],
    JOB_INDEX_ALIAS: own,
    QUEUE_PREFIX: own,
    PORT: '0',
    EMBEDDING_THREADS: '1',
    RESUME_PROCESSES: '1',
    READY_TIMEOUT_MS: '10000',
    LOG_LEVEL: 'trace',
    // Busy machines run tests, too.
    MAX_EVENT_LOOP_DELAY_MS: '0',
    ...overrides,
  };
}

interface Parts {
  embedder: Embedder;
  domains: DomainReader;
  resumes: ResumeReader;
  profiles: ProfileReader;
}

const made: Promise<Parts>[] = [];
let shared: Promise<Parts> | undefined;

/** Threads and processes take a second to start: a test file shares them, unless it asks for its own. */
function expensiveParts(settings: EmbeddingSettings & ResumeSettings, overrides: NodeJS.ProcessEnv) {
  if (Object.keys(overrides).some((name) => /^(EMBEDDING|RESUME)_/.test(name))) return makeParts(settings);
  shared ??= makeParts(settings);
  return shared;
}

function makeParts(settings: EmbeddingSettings & ResumeSettings): Promise<Parts> {
  const starting = [createEmbedder(settings), createProfileReader(settings)] as const;
  const parts = Promise.all(starting).then(async ([embedder, profiles]) => ({
    embedder,
    profiles,
    domains: await createDomainReader(embedder.model.name),
    resumes: createResumeReader(settings),
  }));
  made.push(parts);
  return parts;
}

afterAll(async () => {
  for (const { embedder, resumes, profiles } of await Promise.all(made)) {
    await Promise.all([embedder.close(), resumes.close(), profiles.close()]);
  }
});

/**
 * Builds the app against the servers of the global setup.
 *
 * @param watch may wrap dependencies, to see what passes or to break something
 * @param watchEmbedder the same with the embedder
 */
export async function startApi(
  overrides: NodeJS.ProcessEnv = {},
  watch: (dependencies: ApiDependencies) => Partial<ApiDependencies> = () => ({}),
  watchEmbedder: (embedder: Embedder) => Embedder = (embedder) => embedder,
): Promise<ApiUnderTest> {
  const settings = loadSettings(
    [
      ApiSettings,
      LogSettings,
      EmbeddingSettings,
      JobIndexSettings,
      QueueSettings,
      ResumeSettings,
      FeedbackSettings,
    ],
    ownEnvironment(overrides),
  );
  const lines: string[] = [];
  const logger = createLogger('recommend-api', settings, { write: (line) => void lines.push(line) });
  const { embedder, domains, resumes, profiles } = await expensiveParts(settings, overrides);
  // Closed once for all, at the end of the file.
  const watched = { ...watchEmbedder(embedder), close: async () => {} };
  const live = await followLiveIndex(settings, {
    logger,
    load: async () => ({ embedder: watched, domains }),
  });
  const keys = openKeys(settings, logger);
  const queue = createImportQueue(settings, logger);
  const counters = connectCounters(settings);
  const feedback = createFeedbackStore(settings, logger);
  const real = { live, queue, feedback, resumes, profiles, keys, counters, logger, settings };
  const dependencies = { ...real, ...watch(real) };
  const app = await buildApp(dependencies);
  await app.ready();

  return {
    app,
    dependencies,
    logs: () => lines.join(''),
    async inject(options) {
      const response = await app.inject(options);
      const { method = 'GET', url } = typeof options === 'string' ? { url: options } : options;
      assertDocumented(app, { method, url: String(url), response });
      return response;
    },
    async index(...postings) {
      await live.ready();
      const texts = postings.map(embeddedTexts);
      const vectors = await embedder.embedDocuments(texts.map(({ posting }) => posting));
      const titles = await embedder.embedDocuments(texts.map(({ title }) => title));
      const fields = await domains.read(postings.map((_, i) => [vectors[i], titles[i]] as Float32Array[]));
      await live.index.upsert(
        postings.map((posting, i) => ({
          job: {
            ...posting,
            id: jobId(posting.source, posting.externalId),
            indexedAt: '2026-01-02T03:04:05.000Z',
          },
          contentHash: posting.externalId,
          vectors: { posting: vectors[i] as Float32Array, title: titles[i] as Float32Array },
          domains: fields[i] ?? {},
        })),
      );
    },
    listen: async () => new URL(await app.listen({ host: '127.0.0.1', port: 0 })),
    async close() {
      await app.close();
      await live.close();
      await queue.close();
      await counters.close();
      keys.close();
      await feedback.close();
    },
  };
}
