import type { ChildProcess } from 'node:child_process';
import { constants } from 'node:os';
import { createError, type RolecallError } from '@rolecall/contracts';
import type { ExtractionReply, ExtractionRequest } from '../extraction.ts';
import { type Answer, createMember, lowerPriority, type Member, type Task } from './member.ts';
import type { ProcessPoolOptions, SlowLaneOptions } from './options.ts';
import { type EndReason, endedProcesses, readDurations, watchPool } from './pool-metrics.ts';
import { countAtWork, countFree, countLane, countStartingSlow } from './population.ts';
import { createStartBackoff } from './start-backoff.ts';
import { createWaitEstimate } from './wait-estimate.ts';
import { watchSlowness } from './watch-slowness.ts';

export interface ProcessPool {
  /**
   * Has a process answer `request`. A caller that gives up (`signal`) leaves the queue; if a process is
   * at it already, its answer is dropped, or the process is killed where it takes long.
   *
   * @throws RESUME_BUSY when too many wait
   * @throws RESUME_TIMEOUT after `timeoutMs`; the process is killed
   * @throws RESUME_UNREADABLE when the process dies of the request
   * @throws RESUME_UNAVAILABLE when processes do not start, or the pool is closed
   */
  run(request: ExtractionRequest, signal?: AbortSignal): Promise<ExtractionReply>;
  /** Whether a process is up, at work or not, or about to be: a busy pool answers, if late. */
  isUp(): boolean;
  /** Kills every process and rejects what is unfinished; resolves when all are gone. */
  close(): Promise<void>;
}

/** Far more than a start takes on a busy machine. */
const START_TIMEOUT_MS = 60_000;

const SLOW_NICENESS = constants.priority.PRIORITY_LOW;

/** Starts the processes at once, so that the first request finds them warm, unless `idleMs` is given. */
export function startProcessPool(options: ProcessPoolOptions): ProcessPool {
  const members = new Set<Member>();
  const waiting: Task[] = [];
  /** For the slow lane. */
  const slowWaiting: Task[] = [];
  const { slowLane, name: poolName } = options;
  const stopWatching = watchPool(poolName, { members, waiting, slowWaiting });
  const backoff = createStartBackoff(fill);
  const estimate = createWaitEstimate(options.secondsPerRequest);
  /** Resolved by the exit of the last process; set once the pool is closed. */
  let closed: PromiseWithResolvers<void> | undefined;
  const onDemand = options.idleMs !== undefined;

  function fill(): void {
    while (!closed && !backoff.isPausing() && countLane(members, false) < wanted()) addMember(false);
    while (!closed && !backoff.isPausing() && needsSlow()) addMember(true);
  }

  function wanted(): number {
    if (!onDemand) return options.processes;
    return Math.min(options.processes, countAtWork(members) + waiting.length);
  }

  function needsSlow(): boolean {
    return slowWaiting.length > countStartingSlow(members) && hasSlowRoom();
  }

  function hasSlowRoom(): boolean {
    return slowLane !== undefined && countLane(members, true) < slowLane.processes;
  }

  function addMember(isSlow: boolean): void {
    let child: ChildProcess;
    try {
      child = options.start();
    } catch (error) {
      endedProcesses.add(1, { pool: poolName, reason: 'start_failed' });
      pauseStarts(error);
      return;
    }
    const member = createMember(child, isSlow, {
      ready(member) {
        clearTimeout(member.deadline);
        backoff.succeeded();
        goOn(member);
      },
      answered(member, answer) {
        clearTimeout(member.deadline);
        finish(member, answer);
        goOn(member);
      },
      gone: remove,
    });
    members.add(member);
    lowerPriority(member, isSlow ? SLOW_NICENESS : (options.niceness ?? 0));
    member.deadline = setTimeout(() => end(member, 'start_failed'), START_TIMEOUT_MS);
  }

  function goOn(member: Member): void {
    dispatch();
    if (!onDemand || member.task) return;
    member.deadline = setTimeout(() => end(member, 'idle'), options.idleMs);
  }

  function finish(member: Member, { reply, residentBytes }: Answer): void {
    member.task?.resolve(reply);
    member.task = undefined;
    member.served += 1;
    const tookMs = performance.now() - member.begun;
    estimate.answered(tookMs);
    readDurations.record(tookMs / 1000, { pool: poolName });
    if (member.isSlow || member.served >= options.maxRequests || residentBytes > options.maxResidentBytes) {
      end(member, 'replaced');
    }
  }

  /** The successor of a process that was ready starts at once: one that holds much takes a while to go. */
  function end(member: Member, reason: EndReason): void {
    member.endReason ??= reason;
    member.process.kill('SIGKILL');
    if (member.state !== 'ready') return;
    member.state = 'ending';
    fill();
  }

  function remove(member: Member, cause: Error): void {
    if (!members.delete(member)) return;
    clearTimeout(member.deadline);
    member.process.kill('SIGKILL');
    member.task?.reject(createError('RESUME_UNREADABLE', { cause }));
    const unasked = member.state === 'starting' ? 'start_failed' : 'died';
    if (!closed) endedProcesses.add(1, { pool: poolName, reason: member.endReason ?? unasked });
    if (member.state === 'starting' && !closed) pauseStarts(cause);
    if (closed && members.size === 0) closed.resolve();
    fill();
  }

  function pauseStarts(cause: unknown): void {
    backoff.failed();
    if (members.size > 0) return;
    for (const task of [...waiting.splice(0), ...slowWaiting.splice(0)]) task.reject(unavailable(cause));
  }

  function dispatch(): void {
    for (const member of members) {
      if (member.state !== 'ready' || member.task) continue;
      const task = (member.isSlow ? slowWaiting : waiting).shift();
      if (task) give(member, task);
      else if (member.isSlow) end(member, 'idle');
    }
  }

  function give(member: Member, task: Task): void {
    member.task = task;
    member.begun = performance.now();
    clearTimeout(member.deadline);
    if (member.isSlow || !slowLane) endAfter(member, options.timeoutMs);
    else {
      const limits = { afterMs: slowLane.afterMs, timeoutMs: options.timeoutMs };
      watchSlowness(member, limits, (elapsedMs) => changeLane(member, slowLane, elapsedMs));
    }
    // Failure to send shows as the exit of the process.
    member.process.send(task.request, () => {});
  }

  function endAfter(member: Member, ms: number): void {
    member.deadline = setTimeout(() => {
      member.task?.reject(createError('RESUME_TIMEOUT'));
      end(member, 'timeout');
    }, ms);
  }

  function changeLane(member: Member, { queueLimit }: SlowLaneOptions, elapsedMs: number): void {
    if (hasSlowRoom()) {
      member.isSlow = true;
      lowerPriority(member, SLOW_NICENESS);
      endAfter(member, options.timeoutMs - elapsedMs);
      fill();
      return;
    }
    const { task } = member;
    if (task && slowWaiting.length < queueLimit) {
      member.task = undefined;
      slowWaiting.push(task);
    } else {
      task?.reject(createError('RESUME_BUSY', { retryAfterSeconds: Math.ceil(options.timeoutMs / 1000) }));
    }
    end(member, 'slow');
  }

  function refuse(): RolecallError | undefined {
    if (closed) return unavailable(new Error('closed'));
    if (members.size === 0 && backoff.isPausing()) return unavailable(new Error('no process starts'));
    const toStart = onDemand ? options.processes - countLane(members, false) : 0;
    if (waiting.length < options.queueLimit + toStart + countFree(members)) return undefined;
    const retryAfterSeconds = estimate.secondsFor(waiting.length, options.processes);
    return createError('RESUME_BUSY', { retryAfterSeconds });
  }

  fill();

  return {
    async run(request, signal) {
      signal?.throwIfAborted();
      const refusal = refuse();
      if (refusal) throw refusal;
      const { promise, resolve, reject } = Promise.withResolvers<ExtractionReply>();
      const task: Task = { request, resolve, reject };
      const abandon = () => {
        for (const queue of [waiting, slowWaiting]) {
          const place = queue.indexOf(task);
          if (place !== -1) queue.splice(place, 1);
        }
        for (const member of members) if (member.isSlow && member.task === task) end(member, 'abandoned');
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', abandon, { once: true });
      waiting.push(task);
      fill();
      dispatch();
      try {
        return await promise;
      } finally {
        signal?.removeEventListener('abort', abandon);
      }
    },
    isUp() {
      const states = new Set(Array.from(members, ({ state }) => state));
      return !closed && (states.has('ready') || (states.has('starting') && backoff.hasStarted()));
    },
    async close() {
      if (!closed) {
        stopWatching();
        closed = Promise.withResolvers();
        backoff.cancel();
        const error = unavailable(new Error('closed'));
        for (const task of [...waiting.splice(0), ...slowWaiting.splice(0)]) task.reject(error);
        for (const member of members) {
          member.task?.reject(error);
          member.process.kill('SIGKILL');
        }
        if (members.size === 0) closed.resolve();
      }
      await closed.promise;
    },
  };
}

function unavailable(cause: unknown): RolecallError {
  return createError('RESUME_UNAVAILABLE', { cause, retryAfterSeconds: 1 });
}
