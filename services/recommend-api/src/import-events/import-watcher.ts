import { setTimeout as sleep } from 'node:timers/promises';
import type { Import } from '@rolecall/contracts';

/** How often an import that is followed is read, in milliseconds; also the shortest time between two of its states. */
const POLL_MS = 250;

/** A state of an import; equal ones are one object. */
export interface ImportState {
  /** The Import as JSON. */
  json: string;
  ended: boolean;
}

/** Shows one import as it changes. */
export interface ImportWatch {
  /** The latest state; undefined once the import is forgotten. */
  current(): ImportState | undefined;
  /** Resolves once {@link current} is no longer `known`, after `ms` at the latest, or when `signal` aborts. */
  changed(known: ImportState, ms: number, signal: AbortSignal): Promise<void>;
}

interface Shared {
  watch: ImportWatch;
  followers: number;
  stop(): void;
}

/** Reads imports for whoever follows them: however many follow one, it is read once every {@link POLL_MS}. */
export function createImportWatcher(read: (id: string) => Promise<Import | undefined>) {
  const shared = new Map<string, Shared>();
  return {
    /**
     * Watches an import until `signal` aborts.
     *
     * @param latest how the import stands
     */
    watch(latest: Import, signal: AbortSignal): ImportWatch {
      const { id } = latest;
      const one = shared.get(id) ?? { ...poll(latest, read), followers: 0 };
      shared.set(id, one);
      one.followers += 1;
      const leave = () => {
        one.followers -= 1;
        if (one.followers > 0) return;
        one.stop();
        shared.delete(id);
      };
      if (signal.aborted) leave();
      else signal.addEventListener('abort', leave, { once: true });
      return one.watch;
    },
  };
}

function poll(latest: Import, read: (id: string) => Promise<Import | undefined>): Omit<Shared, 'followers'> {
  let state: ImportState | undefined = stateOf(latest);
  let change = Promise.withResolvers<void>();
  const stopped = new AbortController();

  async function run(): Promise<void> {
    while (!stopped.signal.aborted && state !== undefined) {
      await sleep(POLL_MS, undefined, { signal: stopped.signal, ref: false });
      const found = await read(latest.id);
      const next = found && stateOf(found);
      if (next?.json === state.json) continue;
      state = next;
      change.resolve();
      change = Promise.withResolvers();
    }
  }

  async function runOn(): Promise<void> {
    while (!stopped.signal.aborted && state !== undefined) {
      // While the queue is away the last state stands; the queue logs its own.
      await run().catch(() => {});
    }
  }
  void runOn();

  return {
    stop: () => stopped.abort(),
    watch: {
      current: () => state,
      async changed(known, ms, signal) {
        if (state !== known || signal.aborted) return;
        const timer = new AbortController();
        const either = AbortSignal.any([signal, timer.signal]);
        const late = sleep(ms, undefined, { signal: either }).catch(() => {});
        await Promise.race([change.promise, late]);
        timer.abort();
      },
    },
  };
}

function stateOf(state: Import): ImportState {
  return { json: JSON.stringify(state), ended: state.status === 'completed' || state.status === 'failed' };
}
