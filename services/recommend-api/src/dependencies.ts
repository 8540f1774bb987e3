import type { DomainReader } from '@rolecall/domain-classifier';
import type { Embedder } from '@rolecall/embeddings';
import type { JobIndex } from '@rolecall/job-index';
import type { ImportQueue } from '@rolecall/job-queue';
import type { ResumeReader } from '@rolecall/resume';
import type { Logger } from '@rolecall/service-runtime';
import type { ApiSettings } from './settings.ts';

/** Everything the app works with. Whoever makes them closes them, after the app. */
export interface ApiDependencies {
  embedder: Embedder;
  domains: DomainReader;
  index: JobIndex;
  queue: ImportQueue;
  resumes: ResumeReader;
  logger: Logger;
  settings: ApiSettings;
}
