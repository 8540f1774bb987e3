import { isRolecallError } from '@rolecall/contracts';
import { createDomainReader } from '@rolecall/domain-classifier';
import { createEmbedder, EmbeddingSettings } from '@rolecall/embeddings';
import { createJobIndex, JobIndexSettings } from '@rolecall/job-index';
import {
  createImportQueue,
  createIngestWorker,
  createRepeatedTasks,
  QueueSettings,
} from '@rolecall/job-queue';
import { closeOnExit, createLogger, LogSettings, loadSettings } from '@rolecall/service-runtime';
import { MetricsSettings, startMonitoring } from '@rolecall/service-runtime/metrics';
import { Registry } from 'prom-client';
import { createIngestMetrics } from './metrics/ingest-metrics.ts';
import { registerQueueGauges } from './metrics/queue-gauges.ts';
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

  const registry = new Registry();
  const metrics = createIngestMetrics(registry);
  const readiness = createWorkerReadiness(closing.signal);
  const { METRICS_PORT: port, METRICS_HOST: host } = settings;
  if (port !== undefined) {
    const monitoring = await startMonitoring({ host, port, registry, ready: readiness.check });
    opened.push(monitoring);
    logger.info({ url: monitoring.url }, 'monitoring');
  }

  const wait = { logger, signal: closing.signal };
  const embedder = await untilAvailable('the embedding model', () => createEmbedder(settings), wait);
  opened.push(embedder);
  readiness.opened('model', async () => {});
  const domains = await createDomainReader(embedder.model.name);
  const index = createJobIndex(settings, embedder.model);
  await untilAvailable('the job index', () => index.ensure(), wait);
  readiness.opened('index', () => index.ping());
  const { timeStage } = metrics;
  const processBatch = metrics.countInHand(
    createBatchProcessor({ embedder, domains, index, timeStage }, settings),
  );
  const worker = createIngestWorker(settings, processBatch, {
    concurrency: settings.INGEST_CONCURRENCY,
    logger,
    onBatchEnd: metrics.batchEnded,
  });
  opened.push(worker);
  await untilAvailable('the queue', () => worker.ready(), wait);
  const sweep = createExpirySweep(metrics.countSwept(index), {
    retentionDays: settings.EXPIRED_RETENTION_DAYS,
    logger,
  });
  const queue = createImportQueue(settings, logger);
  opened.push(queue);
  registerQueueGauges(registry, queue.admin);
  readiness.opened('queue', () => queue.ping());
  opened.push(createRepeatedTasks(settings, [sweep, createQueueReport(queue.admin, logger)], logger));

  logger.info({ model: embedder.model.name, collection: index.collection }, 'ready');
  process.send?.({ type: 'ready' });
}
