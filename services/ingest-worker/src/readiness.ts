import type { ErrorCode } from '@rolecall/contracts';
import { createReadiness } from '@rolecall/service-runtime';

/** Longest wait for each part, in milliseconds. */
const TIMEOUT_MS = 2000;

/** What a worker needs, in the order it is opened, and the code of its absence. */
const PARTS = {
  model: 'EMBEDDING_UNAVAILABLE',
  index: 'INDEX_UNAVAILABLE',
  queue: 'QUEUE_UNAVAILABLE',
} as const satisfies Record<string, ErrorCode>;

/** Whether a worker can take batches: everything is open and answers, and it has not been told to stop. */
export interface WorkerReadiness {
  /** The part is open; `ping` throws whenever it does not answer. */
  opened(part: keyof typeof PARTS, ping: () => Promise<unknown>): void;
  /** Looks once a second at most. @throws the code of the first part that is not open or does not answer within 2 s */
  check(): Promise<void>;
}

export function createWorkerReadiness(closing: AbortSignal): WorkerReadiness {
  const pings = new Map<string, () => Promise<unknown>>();
  return {
    opened: (part, ping) => pings.set(part, ping),
    check: createReadiness(
      Object.entries(PARTS).map(([name, code]) => ({
        name,
        code,
        async ping() {
          const ping = pings.get(name);
          if (ping === undefined || closing.aborted) throw new Error('not open');
          await ping();
        },
      })),
      TIMEOUT_MS,
    ),
  };
}
