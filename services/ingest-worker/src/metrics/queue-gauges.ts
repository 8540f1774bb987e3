import type { QueueState } from '@rolecall/contracts';
import type { QueueAdmin } from '@rolecall/job-queue';
import { Gauge, type Registry } from 'prom-client';

/** How old the counts may be, so that scrapers without manners do not reach Redis. */
const MAX_AGE_MS = 5000;

/**
 * Registers what the queue holds. All workers state the same; while Redis is away, none states anything.
 */
export function registerQueueGauges(registry: Registry, admin: Pick<QueueAdmin, 'state'>): void {
  let asked: { at: number; state: Promise<QueueState | undefined> } | undefined;
  const state = (): Promise<QueueState | undefined> => {
    if (asked === undefined || performance.now() - asked.at > MAX_AGE_MS)
      asked = { at: performance.now(), state: admin.state().catch(() => undefined) };
    return asked.state;
  };
  const registers = [registry];
  new Gauge({
    name: 'rolecall_ingest_queue_batches',
    help: 'Batches in the queue by state, of all workers together',
    labelNames: ['state'],
    registers,
    async collect() {
      const found = await state();
      this.reset();
      if (found === undefined) return;
      this.set({ state: 'waiting' }, found.waiting);
      this.set({ state: 'delayed' }, found.delayed);
      this.set({ state: 'active' }, found.active);
      this.set({ state: 'dead_letter' }, found.deadLetters);
    },
  });
  new Gauge({
    name: 'rolecall_ingest_queue_paused',
    help: 'Whether the queue is paused, 0 or 1',
    // A label-less gauge would state 0 while Redis is away.
    labelNames: ['queue'],
    registers,
    async collect() {
      const found = await state();
      this.reset();
      if (found !== undefined) this.set({ queue: 'ingest' }, found.paused ? 1 : 0);
    },
  });
}
