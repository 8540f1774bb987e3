import type { ChildProcess } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { createError, type RolecallError } from '@rolecall/contracts';
import type { ExtractionReply, ExtractionRequest } from './extraction.ts';
import { processorMs } from './processor-time.ts';

export interface ProcessPoolOptions {
  /** Starts a process that says `ready`, then answers each request with an {@link Answer}. */
  start: () => ChildProcess;
  processes: number;
  /** For one request, from the moment a process takes it. */
  timeoutMs: number;
  /** Requests that may wait. */
  queueLimit: number;
  /** A process that served this many requests, or holds this much, gives way to a fresh one. */
  maxRequests: number;
  maxResidentBytes: number;
  /** Given, processes start only when there is work for them, and end after so long without any. */
  idleMs?: number;
  /** Of 0 to 19: how far its processes stand back for other work on the processor. */
  niceness?: number;
  /** What to tell the first who are refused, until there are answers to judge by. */
  secondsPerRequest?: number;
  /** Where some requests take far longer than most: keeps these from waiting for those. */
  slowLane?: SlowLaneOptions;
}

/**
 * A request that takes long goes on in a process that is no longer counted among `processes`, at the lowest
 * priority; a fresh one takes its place. Where as many as may go on already do, it starts anew when one is done.
 */
export interface SlowLaneOptions {
  /** What counts as long, in processor time where the system tells it. */
  afterMs: number;
  /** Requests that may go on at a time. */
  processes: number;
  /** Requests that may wait for it; beyond it they are refused as busy. */
  queueLimit: number;
}

/** What a process sends after each request. */
export interface Answer {
  reply: ExtractionReply;
  /** What the process holds after it. */
  residentBytes: number;
}

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
  /** Kills every process and rejects what is unfinished; resolves when all are gone. */
  close(): Promise<void>;
}

interface Task {
  request: ExtractionRequest;
  resolve: (reply: ExtractionReply) => void;
  reject: (error: unknown) => void;
}

interface Member {
  process: ChildProcess;
  /** `ending` from the moment it is killed, so that nothing is given to a process about to go. */
  state: 'starting' | 'ready' | 'ending';
  /** Whether it is of the slow lane, where it serves one request and ends. */
  isSlow: boolean;
  task?: Task | undefined;
  served: number;
  /** When it took its task, by `performance.now()`. */
  begun: number;
  /** Processor time it had used by then. */
  begunMs?: number | undefined;
  /** Kills it if it does not get ready, does not answer in time, or is not needed. */
  deadline?: NodeJS.Timeout;
}

/** Far more than a start takes on a busy machine. */
const START_TIMEOUT_MS = 60_000;

/** Characters kept of what a process prints before it is ready. */
const MAX_PRINTED = 2000;

/** Pause after a process that died before it was ready; doubled each time, so that nothing spins. */
const RESTART_PAUSE_MS = 100;
const MAX_RESTART_PAUSE_MS = 30_000;

export const MEBIBYTE = 1024 * 1024;

const SLOW_NICENESS = constants.priority.PRIORITY_LOW;

/** Processor times are told in steps of ten. */
const MIN_LOOK_MS = 10;

/** Starts the processes at once, so that the first request finds them warm, unless `idleMs` is given. */
export function startProcessPool(options: ProcessPoolOptions): ProcessPool {
  const members = new Set<Member>();
  const waiting: Task[] = [];
  /** For the slow lane. */
  const slowWaiting: Task[] = [];
  const { slowLane } = options;
  let failedStarts = 0;
  let restart: NodeJS.Timeout | undefined;
  /** Resolved by the exit of the last process; set once the pool is closed. */
  let closed: PromiseWithResolvers<void> | undefined;
  /** Moving average; starts at a guess that the first answers replace. */
  let secondsPerRequest = options.secondsPerRequest ?? 0.1;
  const onDemand = options.idleMs !== undefined;

  function fill(): void {
    while (!closed && !restart && count(false) < wanted()) addMember(false);
    while (!closed && !restart && needsSlow()) addMember(true);
  }

  function wanted(): number {
    if (!onDemand) return options.processes;
    const atWork = [...members].filter(({ task, state }) => task && state !== 'ending').length;
    return Math.min(options.processes, atWork + waiting.length);
  }

  function count(isSlow: boolean): number {
    return [...members].filter((member) => member.isSlow === isSlow && member.state !== 'ending').length;
  }

  function needsSlow(): boolean {
    const starting = [...members].filter(({ isSlow, state }) => isSlow && state === 'starting').length;
    return slowWaiting.length > starting && hasSlowRoom();
  }

  function hasSlowRoom(): boolean {
    return slowLane !== undefined && count(true) < slowLane.processes;
  }

  function addMember(isSlow: boolean): void {
    let child: ChildProcess;
    try {
      child = options.start();
    } catch (error) {
      pauseStarts(error);
      return;
    }
    const member: Member = { process: child, state: 'starting', isSlow, served: 0, begun: 0 };
    members.add(member);
    lowerPriority(member, isSlow ? SLOW_NICENESS : (options.niceness ?? 0));
    member.deadline = setTimeout(() => end(member), START_TIMEOUT_MS);
    // What it prints tells why it does not start; once it has seen a resume, nobody may read it.
    let printed = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      printed = (printed + chunk).slice(-MAX_PRINTED);
    });
    child.on('message', (message: 'ready' | Answer) => {
      clearTimeout(member.deadline);
      if (message === 'ready') {
        member.state = 'ready';
        child.stderr?.destroy();
        printed = '';
        failedStarts = 0;
      } else {
        finish(member, message);
      }
      dispatch();
      if (onDemand && !member.task) member.deadline = setTimeout(() => end(member), options.idleMs);
    });
    child.once('exit', (code, signal) =>
      remove(member, new Error(`Ended by ${signal ?? `code ${code}`}. ${printed}`.trim())),
    );
    child.on('error', (error) => remove(member, error));
  }

  function finish(member: Member, { reply, residentBytes }: Answer): void {
    member.task?.resolve(reply);
    member.task = undefined;
    member.served += 1;
    secondsPerRequest += ((performance.now() - member.begun) / 1000 - secondsPerRequest) / 16;
    if (member.isSlow || member.served >= options.maxRequests || residentBytes > options.maxResidentBytes) {
      end(member);
    }
  }

  /** The successor of a process that was ready starts at once: one that holds much takes a while to go. */
  function end(member: Member): void {
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
    if (member.state === 'starting' && !closed) pauseStarts(cause);
    if (closed && members.size === 0) closed.resolve();
    fill();
  }

  function pauseStarts(cause: unknown): void {
    const pauseMs = Math.min(RESTART_PAUSE_MS * 2 ** failedStarts, MAX_RESTART_PAUSE_MS);
    failedStarts += 1;
    restart ??= setTimeout(() => {
      restart = undefined;
      fill();
    }, pauseMs);
    if (members.size > 0) return;
    for (const task of [...waiting.splice(0), ...slowWaiting.splice(0)]) task.reject(unavailable(cause));
  }

  function dispatch(): void {
    for (const member of members) {
      if (member.state !== 'ready' || member.task) continue;
      const task = (member.isSlow ? slowWaiting : waiting).shift();
      if (task) give(member, task);
      else if (member.isSlow) end(member);
    }
  }

  function give(member: Member, task: Task): void {
    member.task = task;
    member.begun = performance.now();
    clearTimeout(member.deadline);
    if (member.isSlow || !slowLane) endAfter(member, options.timeoutMs);
    else watch(member, slowLane);
    // Failure to send shows as the exit of the process.
    member.process.send(task.request, () => {});
  }

  function endAfter(member: Member, ms: number): void {
    member.deadline = setTimeout(() => {
      member.task?.reject(createError('RESUME_TIMEOUT'));
      end(member);
    }, ms);
  }

  function watch(member: Member, lane: SlowLaneOptions): void {
    member.begunMs = processorMs(member.process.pid);
    const look = () => {
      const elapsedMs = performance.now() - member.begun;
      const usedMs = (processorMs(member.process.pid) ?? Infinity) - (member.begunMs ?? 0);
      if (usedMs >= lane.afterMs || elapsedMs >= options.timeoutMs) changeLane(member, lane, elapsedMs);
      else member.deadline = setTimeout(look, Math.max(MIN_LOOK_MS, lane.afterMs - usedMs));
    };
    member.deadline = setTimeout(look, lane.afterMs);
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
    end(member);
  }

  function refuse(): RolecallError | undefined {
    if (closed) return unavailable(new Error('closed'));
    if (members.size === 0 && restart) return unavailable(new Error('no process starts'));
    const toStart = onDemand ? options.processes - count(false) : 0;
    const free =
      toStart +
      [...members].filter(({ state, task, isSlow }) => state !== 'ending' && !task && !isSlow).length;
    if (waiting.length < options.queueLimit + free) return undefined;
    const seconds = Math.ceil((waiting.length * secondsPerRequest) / options.processes);
    return createError('RESUME_BUSY', { retryAfterSeconds: Math.min(60, Math.max(1, seconds)) });
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
        for (const member of members) if (member.isSlow && member.task === task) end(member);
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
    async close() {
      if (!closed) {
        closed = Promise.withResolvers();
        clearTimeout(restart);
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

function lowerPriority({ process: { pid } }: Member, niceness: number): void {
  try {
    if (pid !== undefined) setPriority(pid, niceness);
  } catch {
    // It has ended.
  }
}
