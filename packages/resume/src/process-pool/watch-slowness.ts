import type { Member } from './member.ts';
import { processorMs } from './processor-time.ts';

/** Processor times are told in steps of ten. */
const MIN_LOOK_MS = 10;

/**
 * Watches a member that has just taken a task, by its `deadline`.
 *
 * @param limits.afterMs what counts as slow, in processor time where the system tells it
 * @param limits.timeoutMs what counts as slow in any case
 * @param onSlow called once, with the milliseconds since it took the task
 */
export function watchSlowness(
  member: Member,
  { afterMs, timeoutMs }: { afterMs: number; timeoutMs: number },
  onSlow: (elapsedMs: number) => void,
): void {
  const { pid } = member.process;
  const begunMs = processorMs(pid) ?? 0;
  const look = () => {
    const elapsedMs = performance.now() - member.begun;
    const usedMs = (processorMs(pid) ?? Infinity) - begunMs;
    if (usedMs >= afterMs || elapsedMs >= timeoutMs) onSlow(elapsedMs);
    else member.deadline = setTimeout(look, Math.max(MIN_LOOK_MS, afterMs - usedMs));
  };
  member.deadline = setTimeout(look, afterMs);
}
