import underPressure from '@fastify/under-pressure';
import { createError } from '@rolecall/contracts';
import type { FastifyInstance } from 'fastify';
import type { ApiSettings } from '../settings.ts';

/** Over how long it is measured. A second of standstill, as at the start, is no overload; five of small ones are. */
const SAMPLE_MS = 5000;
const RETRY_AFTER_SECONDS = 5;
const MEGABYTE = 1024 * 1024;

/**
 * Refuses work with OVERLOADED while the event loop lags or the process has grown too large, as measured every five seconds. Never
 * what is public: a health route that is refused would have the process restarted, and the others loaded more.
 */
export async function setupLoadShedding(
  app: FastifyInstance,
  { MAX_EVENT_LOOP_DELAY_MS, MAX_RSS_MB }: Pick<ApiSettings, 'MAX_EVENT_LOOP_DELAY_MS' | 'MAX_RSS_MB'>,
): Promise<void> {
  await app.register(underPressure, {
    sampleInterval: SAMPLE_MS,
    maxEventLoopDelay: MAX_EVENT_LOOP_DELAY_MS,
    maxRssBytes: MAX_RSS_MB * MEGABYTE,
    async pressureHandler({ routeOptions: { config }, log }, _reply, type, value) {
      if (config.scope === 'public') return;
      log.warn({ [type]: value }, 'request refused as overload');
      throw createError('OVERLOADED', { retryAfterSeconds: RETRY_AFTER_SECONDS });
    },
  });
}
