import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createError } from '@rolecall/contracts';
import type { Exit, GuardedCommand, GuardReport, GuardRequest } from './guard-protocol.ts';

export type { GuardedCommand };

/** A process that never outlives the one that asked for it. */
export interface GuardedProcess {
  readonly pid: number;
  /** Resolves when the process has ended, by itself or not. */
  readonly exited: Promise<Exit>;
  /** Asks it to end (SIGTERM) and ends it after `graceMs` (SIGKILL); resolves when it is gone. */
  stop(graceMs: number): Promise<void>;
}

/** The parent's handle on the guard process. */
export interface Guard {
  /** @throws SERVER_START_FAILED when the command cannot be run at all */
  spawn(command: GuardedCommand): Promise<GuardedProcess>;
  /** The folder is removed when the guard ends, however that comes about. */
  removeAtEnd(folder: string): void;
  /** Kills what still runs, removes folders, ends the guard. */
  close(): Promise<void>;
}

const GUARD_PROCESS = fileURLToPath(new URL('./guard-process.ts', import.meta.url));

/**
 * Starts the guard process. It leads a session of its own, so that Ctrl-C in a terminal reaches the parent
 * alone, which then stops its servers in order.
 */
export function startGuard(): Guard {
  const guard = fork(GUARD_PROCESS, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
  });
  const gone = once(guard, 'exit');
  let lastId = 0;
  return {
    async spawn(command) {
      const id = ++lastId;
      const started = spawned(guard, id);
      const exited = exitOf(guard, id, gone);
      send(guard, { type: 'spawn', id, command });
      const pid = await Promise.race([started, exited.then(({ error }) => failed(command, error))]);
      return {
        pid,
        exited: exited.then(({ exit }) => exit),
        async stop(graceMs) {
          if (guard.connected) send(guard, { type: 'stop', id, graceMs });
          await exited;
        },
      };
    },
    removeAtEnd: (folder) => send(guard, { type: 'removeAtEnd', folder }),
    async close() {
      if (guard.connected) guard.disconnect();
      await gone;
    },
  };
}

function send(guard: ChildProcess, request: GuardRequest): void {
  guard.send(request);
}

function failed({ command }: GuardedCommand, error = 'it ended at once'): never {
  throw createError('SERVER_START_FAILED', { message: `${command} could not be started: ${error}` });
}

function spawned(guard: ChildProcess, id: number): Promise<number> {
  return new Promise((resolve) => {
    const listen = (report: GuardReport): void => {
      if (report.type !== 'spawned' || report.id !== id) return;
      guard.off('message', listen);
      resolve(report.pid);
    };
    guard.on('message', listen);
  });
}

function exitOf(
  guard: ChildProcess,
  id: number,
  gone: Promise<unknown>,
): Promise<{ exit: Exit; error?: string | undefined }> {
  return new Promise((resolve) => {
    const listen = (report: GuardReport): void => {
      if (report.type !== 'exited' || report.id !== id) return;
      guard.off('message', listen);
      resolve(report);
    };
    guard.on('message', listen);
    gone.then(() => resolve({ exit: { code: null, signal: 'SIGKILL' } }));
  });
}
