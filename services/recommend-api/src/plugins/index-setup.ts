import { isRolecallError } from '@rolecall/contracts';
import type { FastifyInstance } from 'fastify';
import pRetry from 'p-retry';
import type { ApiDependencies } from '../dependencies.ts';

/**
 * Sets the job index up in the background, again and again until it works, so that it does not matter
 * whether Qdrant or the API starts first; `/health/ready` says how it stands.
 */
export function setupIndex(app: FastifyInstance, { index, logger }: ApiDependencies): void {
  const closing = new AbortController();
  app.addHook('preClose', async () => closing.abort());
  app.addHook('onReady', async () => {
    void ensure();
  });

  async function ensure(): Promise<void> {
    try {
      await pRetry(() => index.ensure(), {
        retries: Number.POSITIVE_INFINITY,
        minTimeout: 250,
        maxTimeout: 5000,
        unref: true,
        signal: closing.signal,
        onFailedAttempt: ({ error, attemptNumber }) =>
          logger.warn(
            { code: isRolecallError(error) ? error.code : 'INTERNAL', reason: error.message, attemptNumber },
            'the job index cannot be set up yet',
          ),
      });
      logger.info({ collection: index.collection }, 'the job index is set up');
    } catch (error) {
      if (!closing.signal.aborted) throw error;
    }
  }
}
