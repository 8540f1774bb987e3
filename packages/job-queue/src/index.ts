export { type Counters, connectCounters } from './counters.ts';
export { defineScript } from './define-script.ts';
export { type Exclusive, runExclusively } from './exclusive.ts';
export type { ImportClaim } from './import-claims.ts';
export { createImportQueue, type ImportQueue } from './import-queue.ts';
export type { ImportWriter } from './import-writer.ts';
export {
  type BatchEnd,
  type BatchOutcome,
  type DeliveredBatch,
  INGEST_QUEUE,
  type IngestBatch,
} from './ingest-batch.ts';
export { createIngestWorker, type IngestWorker, type ProcessBatch } from './ingest-worker.ts';
export { createPresence, type Presence, presentProcesses } from './process-presence.ts';
export type { QueueAdmin } from './queue-admin.ts';
export type { QueueLogger } from './queue-logger.ts';
export { watchQueue } from './queue-metrics.ts';
export { connectProducer, disconnect } from './redis-connection.ts';
export { createRepeatedTasks, type RepeatedTask } from './repeated-tasks.ts';
export { QueueSettings } from './settings.ts';
