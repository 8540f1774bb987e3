import type { QueueState } from '@rolecall/contracts';
import { counter, gauge } from '@rolecall/telemetry';
import type { QueueAdmin } from './queue-admin.ts';

/** What a producer does. */
export const addedBatches = counter({
  name: 'rolecall_queue_batches_added_total',
  help: 'Batches this process has queued, and attempts that failed (tried again while an import waits for Redis)',
  labels: { outcome: ['queued', 'failed'] },
});

/** How the writing of imports ends. */
export const endedImports = counter({
  name: 'rolecall_imports_ended_total',
  help: 'Imports by how their writing ended: finished, interrupted (by the client), refused (no room, or no Redis), failed',
  labels: { outcome: ['finished', 'interrupted', 'refused', 'failed'] },
});

const batches = gauge({
  name: 'rolecall_ingest_queue_batches',
  help: 'Batches in the queue by state, of all processes together',
  labels: { state: ['waiting', 'delayed', 'active', 'dead_letter'] },
});

const paused = gauge({
  name: 'rolecall_ingest_queue_paused',
  help: 'Whether the queue is paused, 0 or 1',
  // Without a label it would be stated as 0 while Redis is away.
  labels: { queue: ['ingest'] },
});

/** How old the counts may be, so that scrapers without manners do not reach Redis. */
const MAX_AGE_MS = 5000;

/**
 * Shows what the queue holds in the gauges. All processes state the same; while Redis is away, none states anything.
 *
 * @returns ends that
 */
export function watchQueue(admin: Pick<QueueAdmin, 'state'>): () => void {
  let asked: { at: number; state: Promise<QueueState> } | undefined;
  const state = (): Promise<QueueState> => {
    if (asked === undefined || performance.now() - asked.at > MAX_AGE_MS)
      asked = { at: performance.now(), state: admin.state() };
    return asked.state;
  };
  const stops = [
    batches.watch(async () => {
      const { waiting, delayed, active, deadLetters } = await state();
      return [
        { value: waiting, labels: { state: 'waiting' } },
        { value: delayed, labels: { state: 'delayed' } },
        { value: active, labels: { state: 'active' } },
        { value: deadLetters, labels: { state: 'dead_letter' } },
      ];
    }),
    paused.watch(async () => [{ value: (await state()).paused ? 1 : 0, labels: { queue: 'ingest' } }]),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
