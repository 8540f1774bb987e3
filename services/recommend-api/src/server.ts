import type { AddressInfo } from 'node:net';
import { createError, isRolecallError } from '@rolecall/contracts';
import { EmbeddingSettings } from '@rolecall/embeddings';
import { createFeedbackStore, FeedbackSettings } from '@rolecall/feedback';
import { JobIndexSettings } from '@rolecall/job-index';
import {
  connectCounters,
  createImportQueue,
  createPresence,
  QueueSettings,
  watchQueue,
} from '@rolecall/job-queue';
import { followLiveIndex } from '@rolecall/live-index';
import { warmUp } from '@rolecall/recommender';
import { createProfileReader, createResumeReader, ResumeSettings } from '@rolecall/resume';
import {
  closeOnExit,
  createLogger,
  createReadiness,
  LogSettings,
  loadSettings,
} from '@rolecall/service-runtime';
import { MetricsSettings, type Monitoring, startMonitoring } from '@rolecall/service-runtime/metrics';
import { startTracing, TracingSettings } from '@rolecall/service-runtime/tracing';
import type { FastifyInstance } from 'fastify';
import { openKeys } from './access/open-keys.ts';
import { buildApp } from './app.ts';
import type { ApiDependencies } from './dependencies.ts';
import { readinessParts } from './readiness.ts';
import { ApiSettings } from './settings.ts';

try {
  await serve();
} catch (error) {
  // One line for the person who started it; a bug shows its stack.
  const text = isRolecallError(error) ? `${error.code}: ${error.message}` : String((error as Error).stack);
  process.stderr.write(`recommend-api: ${text}\n`, () => process.exit(1));
}

/**
 * Starts the service: settings, dependencies, app, port. It listens without waiting for Qdrant and Redis,
 * so that the order of starts does not matter; `/health/ready` says when they are there.
 */
async function serve(): Promise<void> {
  const settings = loadSettings([
    ApiSettings,
    LogSettings,
    EmbeddingSettings,
    JobIndexSettings,
    QueueSettings,
    ResumeSettings,
    FeedbackSettings,
    MetricsSettings,
    TracingSettings,
  ]);
  const logger = createLogger('recommend-api', settings);
  const tracing = await startTracing('recommend-api', settings, logger);
  const keys = openKeys(settings, logger);
  const presence = createPresence(settings, 'recommend-api');
  const [profiles, live] = await Promise.all([
    createProfileReader(settings),
    followLiveIndex(settings, { logger, announce: presence.announce }),
    warmUp(),
  ]);
  const queue = createImportQueue(settings, logger);
  const counters = connectCounters(settings);
  const feedback = createFeedbackStore(settings, logger);
  const resumes = createResumeReader(settings);
  if (resumes.ocr === 'unavailable') {
    logger.warn(
      'The canvas library (@napi-rs/canvas) does not load on this machine: scans and images are refused. RESUME_OCR=false ends this warning.',
    );
  }
  const dependencies = { live, queue, feedback, resumes, profiles, keys, counters, logger, settings };
  const monitoring = await monitor(dependencies, settings);
  const app = await buildApp(dependencies);
  const url = await listen(app, settings);
  closeOnExit(
    async () => {
      await app.close();
      await Promise.all([
        queue.close(),
        counters.close(),
        feedback.close(),
        resumes.close(),
        profiles.close(),
        live.close(),
      ]);
      keys.close();
      await presence.close();
      await Promise.all([monitoring?.close(), tracing.close()]);
    },
    logger,
    settings.SHUTDOWN_GRACE_MS,
  );
  process.send?.({ type: 'ready', url });
}

/** On a port of its own, where METRICS_PORT is set: it asks for no key. @throws PORT_IN_USE */
async function monitor(
  dependencies: ApiDependencies,
  { METRICS_PORT: port, METRICS_HOST: host }: MetricsSettings,
): Promise<Monitoring | undefined> {
  if (port === undefined) return undefined;
  const { queue, logger, settings } = dependencies;
  watchQueue(queue.admin);
  const ready = createReadiness(readinessParts(dependencies), settings.READY_TIMEOUT_MS);
  const monitoring = await startMonitoring({ host, port, ready });
  logger.info({ url: monitoring.url }, 'monitoring');
  return monitoring;
}

/** @throws PORT_IN_USE, CONFIG_INVALID */
async function listen(app: FastifyInstance, { HOST, PORT }: ApiSettings): Promise<string> {
  try {
    await app.listen({ host: HOST, port: PORT });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') {
      throw createError('PORT_IN_USE', {
        message: `Port ${PORT} of ${HOST} is taken; stop its owner or set PORT to another.`,
        cause,
      });
    }
    throw createError('CONFIG_INVALID', {
      message: `Cannot listen on port ${PORT} of ${HOST} (${code}); set HOST and PORT to what this machine has.`,
      cause,
    });
  }
  const { address, family, port } = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
