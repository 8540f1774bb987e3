import { Worker } from 'node:worker_threads';
import { createError } from '@rolecall/contracts';

/** What a thread says: once that it is ready, then one answer per text. */
export type WorkerReply = 'ready' | { vector: Float32Array } | { failure: string };

export interface WorkerPool {
  /**
   * The vector of `text`, by the thread with the least to do.
   *
   * @throws EMBEDDING_UNAVAILABLE when its thread fails or dies
   * @throws the reason of `signal` when that aborts before a thread takes the text
   */
  run(text: string, signal?: AbortSignal): Promise<Float32Array>;
  /** Waits for texts under way, then ends the threads. */
  close(): Promise<void>;
}

/** A place in the pool: the thread that holds it now, and the texts given to it. */
interface Slot {
  worker: Promise<Worker>;
  /** Settles when the last text given to this slot is done; never rejects. */
  idle: Promise<unknown>;
  load: number;
}

/**
 * Starts `size` threads and waits until all are ready. A thread that dies is replaced.
 *
 * Own code, because Piscina ends a thread to abort its task, which here would mean loading the model
 * again whenever a caller hangs up.
 *
 * @param entry module that answers as {@link WorkerReply} says
 * @throws EMBEDDING_UNAVAILABLE when a thread does not start
 */
export async function startWorkerPool(entry: URL, workerData: unknown, size: number): Promise<WorkerPool> {
  let closing: Promise<unknown> | undefined;

  function start(slot: Slot): void {
    slot.worker = startWorker(entry, workerData, () => {
      if (!closing) start(slot);
    });
    // Whoever uses the slot next meets the failure.
    slot.worker.catch(() => undefined);
  }

  async function runIn(slot: Slot, text: string, signal?: AbortSignal): Promise<Float32Array> {
    const worker = await slot.worker.catch((error) => {
      // One more try per text: a lasting fault makes texts fail, not threads start in a loop.
      start(slot);
      throw error;
    });
    signal?.throwIfAborted();
    return ask(worker, text);
  }

  async function end(slot: Slot): Promise<void> {
    await slot.idle;
    const [worker] = await Promise.allSettled([slot.worker]);
    if (worker.status === 'fulfilled') await worker.value.terminate();
  }

  const slots = Array.from({ length: size }, () => {
    const slot = { idle: Promise.resolve(), load: 0 } as unknown as Slot;
    start(slot);
    return slot;
  });

  async function close(): Promise<void> {
    closing ??= Promise.all(slots.map(end));
    await closing;
  }

  try {
    await Promise.all(slots.map((slot) => slot.worker));
  } catch (error) {
    await close();
    throw error;
  }

  return {
    run(text, signal) {
      const slot = slots.reduce((least, other) => (other.load < least.load ? other : least));
      slot.load++;
      const result = slot.idle.then(() => runIn(slot, text, signal)).finally(() => slot.load--);
      slot.idle = result.catch(() => undefined);
      return result;
    },
    close,
  };
}

/** @param onDeath called when the thread ends after it was ready */
async function startWorker(entry: URL, workerData: unknown, onDeath: () => void): Promise<Worker> {
  const worker = new Worker(entry, { workerData });
  // Every death is told by `exit` as well; without a listener an error would be the process's.
  worker.on('error', () => undefined);
  await nextReply(worker);
  worker.once('exit', onDeath);
  return worker;
}

async function ask(worker: Worker, text: string): Promise<Float32Array> {
  const answer = nextReply(worker);
  worker.postMessage(text);
  const reply = await answer;
  if (reply !== 'ready' && 'vector' in reply) return reply.vector;
  const cause = new Error(reply === 'ready' ? 'out of turn' : reply.failure);
  throw createError('EMBEDDING_UNAVAILABLE', { message: 'The embedding model failed.', cause });
}

/** @throws EMBEDDING_UNAVAILABLE when the thread ends instead */
function nextReply(worker: Worker): Promise<WorkerReply> {
  return new Promise((resolve, reject) => {
    let cause: unknown;
    const onMessage = (reply: WorkerReply) => {
      stopListening();
      resolve(reply);
    };
    const onError = (error: unknown) => {
      cause = error;
    };
    const onExit = () => {
      stopListening();
      reject(
        createError('EMBEDDING_UNAVAILABLE', { message: 'An embedding thread died; retry shortly.', cause }),
      );
    };
    const stopListening = () => worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
