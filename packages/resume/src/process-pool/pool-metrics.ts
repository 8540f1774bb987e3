import { counter, gauge, histogram } from '@rolecall/telemetry';
import type { Member } from './member.ts';

/** Which of the pools: text layers are read by one, pictures by the other. */
export type PoolName = 'text' | 'ocr';

const POOLS = ['text', 'ocr'] as const satisfies readonly PoolName[];

const processes = gauge({
  name: 'rolecall_resume_processes',
  help: 'Sandboxed processes that read resumes: starting, free, busy, slow (busy with one that takes long), ending',
  labels: { pool: POOLS, state: ['starting', 'free', 'busy', 'slow', 'ending'] },
});

const waitingResumes = gauge({
  name: 'rolecall_resume_waiting',
  help: 'Resumes that wait for a process; those that take long have a lane of their own',
  labels: { pool: POOLS, lane: ['usual', 'slow'] },
});

/** Time from when a process takes a resume to its answer. */
export const readDurations = histogram({
  name: 'rolecall_resume_process_duration_seconds',
  help: 'Reading of a resume by a process, without the wait for it; those that were given up are left out',
  labels: { pool: POOLS },
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30],
});

/**
 * Why a process ended: it had served its share or held too much memory (`replaced`), had nothing to do (`idle`), took too long
 * over a resume (`timeout`), nobody waited for its answer any more (`abandoned`), made way because the slow lane was full
 * (`slow`), did not start (`start_failed`), or died by itself or at the hands of the system, as for lack of memory (`died`).
 */
export type EndReason = 'replaced' | 'idle' | 'timeout' | 'abandoned' | 'slow' | 'start_failed' | 'died';

/** Processes that are gone. */
export const endedProcesses = counter({
  name: 'rolecall_resume_process_ends_total',
  help: 'Ends of sandboxed processes by reason: replaced, idle, timeout, abandoned, slow, start_failed, died',
  labels: {
    pool: POOLS,
    reason: ['replaced', 'idle', 'timeout', 'abandoned', 'slow', 'start_failed', 'died'],
  },
});

/** What can be seen of a pool. */
interface PoolState {
  members: Iterable<Member>;
  waiting: readonly unknown[];
  slowWaiting: readonly unknown[];
}

/** Shows a pool in the gauges. @returns ends that */
export function watchPool(pool: PoolName, { members, waiting, slowWaiting }: PoolState): () => void {
  const stops = [
    processes.watch(() =>
      Array.from(members, (member) => ({ value: 1, labels: { pool, state: stateOf(member) } })),
    ),
    waitingResumes.watch(() => [
      { value: waiting.length, labels: { pool, lane: 'usual' } },
      { value: slowWaiting.length, labels: { pool, lane: 'slow' } },
    ]),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

function stateOf({ state, task, isSlow }: Member) {
  if (state !== 'ready') return state;
  if (task === undefined) return 'free';
  return isSlow ? 'slow' : 'busy';
}
