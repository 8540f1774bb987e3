import { createError } from '@rolecall/contracts';
import { timed } from '@rolecall/telemetry';
import PQueue from 'p-queue';
import type { EmbedOptions } from './embedder.ts';
import { callDurations, embeddedTexts, LANES, slots, taskDurations, waitingTexts } from './queue-metrics.ts';

/**
 * Queries have a person waiting and go before those in the background, these before documents, probes before all; each lane has its own bound, so that none starves
 * another.
 */
export type Lane = (typeof LANES)[number];
const PRIORITY: Record<Lane, number> = { probe: 3, query: 2, background: 1, document: 0 };

const COUNTED_AS: Partial<Record<string, 'embedded' | 'refused'>> = {
  ok: 'embedded',
  EMBEDDING_BUSY: 'refused',
};

/** One unit of work: `texts` texts that are embedded together. */
interface Task<T> {
  texts: number;
  /** `signal` aborts when nobody waits for the result any more. */
  run(signal: AbortSignal): Promise<T>;
}

export interface BoundedQueue {
  /**
   * Runs all tasks and gives their results in order. The first failure drops the rest.
   *
   * @throws EMBEDDING_BUSY when the tasks do not fit into the lane; an empty lane takes any number
   * @throws EMBEDDING_UNAVAILABLE when the queue is or gets closed
   */
  runAll<T>(lane: Lane, tasks: readonly Task<T>[], signal?: AbortSignal): Promise<T[]>;
  /** Rejects everything unfinished. */
  close(): void;
}

/** @param limit texts that may wait in each lane */
export function createBoundedQueue({
  concurrency,
  limit,
}: {
  concurrency: number;
  limit: number;
}): BoundedQueue {
  const queue = new PQueue({ concurrency });
  const closing = new AbortController();
  const waiting: Record<Lane, number> = { probe: 0, query: 0, background: 0, document: 0 };
  /** Moving average; starts at a guess that the first answers replace. */
  let secondsPerText = 0.05;
  const stopWatching = [
    waitingTexts.watch(() => LANES.map((lane) => ({ value: waiting[lane], labels: { lane } }))),
    slots.watch(() => [
      { value: queue.pending, labels: { state: 'busy' } },
      { value: concurrency - queue.pending, labels: { state: 'idle' } },
    ]),
  ];

  function refuseIfFull(lane: Lane, texts: number): void {
    if (waiting[lane] === 0 || waiting[lane] + texts <= limit) return;
    const all = waiting.query + waiting.background + waiting.document;
    const seconds = (all * secondsPerText) / concurrency;
    throw createError('EMBEDDING_BUSY', { retryAfterSeconds: Math.min(60, Math.max(1, Math.ceil(seconds))) });
  }

  /** @param abandon drops the rest of the call the task belongs to */
  async function run<T>(
    lane: Lane,
    task: Task<T>,
    signal: AbortSignal,
    abandon: (reason: unknown) => void,
  ): Promise<T> {
    waiting[lane] += task.texts;
    let waits = true;
    const leaveLane = () => {
      if (waits) waiting[lane] -= task.texts;
      waits = false;
    };
    const start = async () => {
      leaveLane();
      try {
        return await timed(
          () => task.run(signal),
          (seconds, outcome) => {
            taskDurations.record(seconds, { lane });
            if (outcome === 'ok') secondsPerText += (seconds / task.texts - secondsPerText) / 16;
          },
        );
      } catch (error) {
        // Here, so that the queue finds the rest of the call gone when it looks for more to do.
        abandon(error);
        throw error;
      }
    };
    try {
      return await queue.add(start, { priority: PRIORITY[lane], signal });
    } finally {
      leaveLane();
    }
  }

  /** @param texts of all tasks */
  async function runEach<T>(
    lane: Lane,
    tasks: readonly Task<T>[],
    texts: number,
    signal: AbortSignal | undefined,
  ): Promise<T[]> {
    refuseIfFull(lane, texts);
    const call = new AbortController();
    const anySignal = AbortSignal.any([closing.signal, call.signal, ...(signal ? [signal] : [])]);
    const abandon = (reason: unknown) => call.abort(reason);
    return Promise.all(tasks.map((task) => run(lane, task, anySignal, abandon)));
  }

  return {
    runAll(lane, tasks, signal) {
      const texts = tasks.reduce((sum, task) => sum + task.texts, 0);
      return timed(
        () => runEach(lane, tasks, texts, signal),
        (seconds, outcome) => {
          callDurations.record(seconds, { lane });
          embeddedTexts.add(texts, { lane, outcome: COUNTED_AS[outcome] ?? 'failed' });
        },
      );
    },
    close() {
      for (const stop of stopWatching) stop();
      closing.abort(createError('EMBEDDING_UNAVAILABLE', { message: 'The embedder is closed.' }));
    },
  };
}

/** The lane of a query. */
export function laneOf({ probe = false, background = false }: EmbedOptions = {}): Lane {
  if (probe) return 'probe';
  return background ? 'background' : 'query';
}
