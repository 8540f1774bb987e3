import type { ImportQueue } from '@rolecall/job-queue';
import type { LiveIndex } from '@rolecall/live-index';
import type { ProfileReader, ResumeReader } from '@rolecall/resume';
import type { Logger } from '@rolecall/service-runtime';
import type { ApiSettings } from './settings.ts';

/** Everything the app works with. Whoever makes them closes them, after the app. */
export interface ApiDependencies {
  live: LiveIndex;
  queue: ImportQueue;
  resumes: ResumeReader;
  profiles: ProfileReader;
  logger: Logger;
  settings: ApiSettings;
}
