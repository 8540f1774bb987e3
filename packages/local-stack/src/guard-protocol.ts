/** A command to run under the guard. Its output is appended to `logFile`, which is emptied first. */
export interface GuardedCommand {
  command: string;
  args: readonly string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  logFile: string;
}

/** How a process ended. */
export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

/** What the parent asks of the guard process; `id` ties reports to a request. */
export type GuardRequest =
  | { type: 'spawn'; id: number; command: GuardedCommand }
  | { type: 'stop'; id: number; graceMs: number }
  | { type: 'lock'; id: number; address: string }
  | { type: 'removeAtEnd'; id: number; folder: string };

/** What the guard process tells the parent. */
export type GuardReport =
  | { type: 'spawned'; id: number; pid: number }
  | { type: 'exited'; id: number; exit: Exit; error?: string }
  /** `holder` is the process that has the lock already; without one, it is the guard's now. */
  | { type: 'locked'; id: number; holder?: string };
