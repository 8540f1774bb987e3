import { ADMIN_EXAMPLES } from './admin.ts';
import type { Examples } from './example.ts';
import { FEEDBACK_EXAMPLES } from './feedback.ts';
import { HEALTH_EXAMPLES } from './health.ts';
import { IMPORTS_EXAMPLES } from './imports.ts';
import { JOBS_EXAMPLES } from './jobs.ts';
import { PROFILE_EXAMPLES } from './profile.ts';
import { RECOMMEND_EXAMPLES } from './recommend.ts';

/** Examples of bodies, by the name of their schema. */
export const EXAMPLES: Readonly<Record<string, Examples>> = {
  ...ADMIN_EXAMPLES,
  ...FEEDBACK_EXAMPLES,
  ...HEALTH_EXAMPLES,
  ...IMPORTS_EXAMPLES,
  ...JOBS_EXAMPLES,
  ...PROFILE_EXAMPLES,
  ...RECOMMEND_EXAMPLES,
};
