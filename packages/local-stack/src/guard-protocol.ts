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

/** What the parent asks of the guard process. */
export type GuardRequest =
  | { type: 'spawn'; id: number; command: GuardedCommand }
  | { type: 'stop'; id: number; graceMs: number }
  | { type: 'removeAtEnd'; folder: string };

/** What the guard process tells the parent. */
export type GuardReport =
  | { type: 'spawned'; id: number; pid: number }
  | { type: 'exited'; id: number; exit: Exit; error?: string };
