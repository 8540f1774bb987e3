import type { Health } from '@rolecall/contracts';
import { type Examples, one } from './example.ts';

export const HEALTH_EXAMPLES = {
  Health: one<Health>({ status: 'ok' }),
} satisfies Record<string, Examples>;
