import type { ChildProcess } from 'node:child_process';
import { setPriority } from 'node:os';
import type { ExtractionReply, ExtractionRequest } from '../extraction.ts';
import type { EndReason } from './pool-metrics.ts';

/** Characters kept of what a process prints before it is ready. */
const MAX_PRINTED = 2000;

/** A request and its caller. */
export interface Task {
  request: ExtractionRequest;
  resolve: (reply: ExtractionReply) => void;
  reject: (error: unknown) => void;
}

/** What a process sends after each request. */
export interface Answer {
  reply: ExtractionReply;
  /** What the process holds after it. */
  residentBytes: number;
}

/** One process of a pool. */
export interface Member {
  process: ChildProcess;
  /** `ending` from the moment it is killed, so that nothing is given to a process about to go. */
  state: 'starting' | 'ready' | 'ending';
  /** Whether it is of the slow lane, where it serves one request and ends. */
  isSlow: boolean;
  task?: Task | undefined;
  served: number;
  /** When it took its task, by `performance.now()`. */
  begun: number;
  /** Why it was killed. */
  endReason?: EndReason;
  /** Kills it if it does not get ready, does not answer in time, or is not needed. */
  deadline?: NodeJS.Timeout;
}

/** What happens to a member. */
interface MemberEvents {
  ready(member: Member): void;
  answered(member: Member, answer: Answer): void;
  /** It has ended, or could not be started or spoken to; may come more than once. */
  gone(member: Member, cause: Error): void;
}

/** Makes a process that has just been started a member of a pool. */
export function createMember(child: ChildProcess, isSlow: boolean, events: MemberEvents): Member {
  const member: Member = { process: child, state: 'starting', isSlow, served: 0, begun: 0 };
  // What it prints tells why it does not start; once it has seen a resume, nobody may read it.
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    printed = (printed + chunk).slice(-MAX_PRINTED);
  });
  child.on('message', (message: 'ready' | Answer) => {
    if (message !== 'ready') {
      events.answered(member, message);
      return;
    }
    member.state = 'ready';
    child.stderr?.destroy();
    printed = '';
    events.ready(member);
  });
  child.once('exit', (code, signal) =>
    events.gone(member, new Error(`Ended by ${signal ?? `code ${code}`}. ${printed}`.trim())),
  );
  child.on('error', (error) => events.gone(member, error));
  return member;
}

/** @param niceness of 0 to 19 */
export function lowerPriority({ process: { pid } }: Member, niceness: number): void {
  try {
    if (pid !== undefined) setPriority(pid, niceness);
  } catch {
    // It has ended.
  }
}
