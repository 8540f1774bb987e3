import type { KeyStore } from '@rolecall/api-keys';
import type { FeedbackStore } from '@rolecall/feedback';
import type { Counters, ImportQueue } from '@rolecall/job-queue';
import type { LiveIndex } from '@rolecall/live-index';
import type { ProfileReader, ResumeReader } from '@rolecall/resume';
import type { Logger } from '@rolecall/service-runtime';
import type { ApiSettings } from './settings.ts';

/** Everything the app works with. Whoever makes them closes them, after the app. */
export interface ApiDependencies {
  live: LiveIndex;
  queue: ImportQueue;
  feedback: FeedbackStore;
  resumes: ResumeReader;
  profiles: ProfileReader;
  keys: KeyStore;
  counters: Counters;
  logger: Logger;
  settings: ApiSettings;
}
