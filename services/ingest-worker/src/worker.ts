import { isRolecallError } from '@rolecall/contracts';
import { EmbeddingSettings } from '@rolecall/embeddings';
import { JobIndexSettings } from '@rolecall/job-index';
import {
  createImportQueue,
  createIngestWorker,
  createPresence,
  createRepeatedTasks,
  QueueSettings,
  watchQueue,
} from '@rolecall/job-queue';
import { followLiveIndex } from '@rolecall/live-index';
import { closeOnExit, createLogger, LogSettings, loadSettings } from '@rolecall/service-runtime';
import { MetricsSettings, startMonitoring } from '@rolecall/service-runtime/metrics';
import { startTracing, TracingSettings } from '@rolecall/service-runtime/tracing';
import { countBatchEnd, countInHand, countSwept } from './metrics/ingest-metrics.ts';
import { createBatchProcessor } from './process-batch.ts';
import { createWorkerReadiness } from './readiness.ts';
import { createQueueReport } from './report-queue.ts';
import { IngestSettings } from './settings.ts';
import { createExpirySweep } from './sweep-expired.ts';
import { untilAvailable } from './until-available.ts';

const closing = new AbortController();

try {
  await work();
} catch (error) {
  // Told to stop while starting, it is being closed already.
  if (!closing.signal.aborted) {
    // One line for the person who started it; a bug shows its stack.
    const text = isRolecallError(error) ? `${error.code}: ${error.message}` : String((error as Error).stack);
    process.stderr.write(`ingest-worker: ${text}\n`, () => process.exit(1));
  }
}

/**
 * Starts the worker: settings, model, index, queue. It waits for what is not there yet, so that the order
 * of starts does not matter, then says `ready` in its log and, if it has one, to its parent process.
 */
async function work(): Promise<void> {
  const settings = loadSettings([
    IngestSettings,
    MetricsSettings,
    TracingSettings,
    LogSettings,
    EmbeddingSettings,
    JobIndexSettings,
    QueueSettings,
  ]);
  const logger = createLogger('ingest-worker', settings);
  const opened: { close(): Promise<void> }[] = [];
  closeOnExit(
    async () => {
      closing.abort();
      for (const part of opened.reverse()) await part.close();
    },
    logger,
    settings.INGEST_SHUTDOWN_GRACE_MS,
  );

  opened.push(await startTracing('ingest-worker', settings, logger));
  const readiness = createWorkerReadiness(closing.signal);
  const { METRICS_PORT: port, METRICS_HOST: host } = settings;
  if (port !== undefined) {
    const monitoring = await startMonitoring({ host, port, ready: readiness.check });
    opened.push(monitoring);
    logger.info({ url: monitoring.url }, 'monitoring');
  }

  const wait = { logger, signal: closing.signal };
  const presence = createPresence(settings, 'ingest-worker');
  opened.push(presence);
  const following = { logger, announce: presence.announce };
  const live = await untilAvailable('the embedding model', () => followLiveIndex(settings, following), wait);
  opened.push(live);
  readiness.opened('model', async () => {});
  await untilAvailable('the job index', () => live.ready(), wait);
  readiness.opened('index', () => live.index.ping());
  const processBatch = countInHand((batch, signal) =>
    live.use((parts) => createBatchProcessor(parts, settings)(batch, signal)),
  );
  const worker = createIngestWorker(settings, processBatch, {
    concurrency: settings.INGEST_CONCURRENCY,
    logger,
    onBatchEnd: countBatchEnd,
  });
  opened.push(worker);
  await untilAvailable('the queue', () => worker.ready(), wait);
  const sweep = createExpirySweep(countSwept(live.index), {
    retentionDays: settings.EXPIRED_RETENTION_DAYS,
    logger,
  });
  const queue = createImportQueue(settings, logger);
  opened.push(queue);
  watchQueue(queue.admin);
  readiness.opened('queue', () => queue.ping());
  opened.push(createRepeatedTasks(settings, [sweep, createQueueReport(queue.admin, logger)], logger));

  logger.info({ collection: live.index.collection }, 'ready');
  process.send?.({ type: 'ready' });
}
