import type { Worker } from 'bullmq';
import type { QueueLogger } from './queue-logger.ts';

/** Logs what goes wrong in a worker outside of its jobs. */
export function logWorkerErrors(worker: Worker, logger: QueueLogger): void {
  worker.on('error', (err) => {
    // Once for every attempt to reconnect; the connection has said so already.
    if (!('syscall' in err)) logger.warn({ err }, 'worker error');
  });
}
