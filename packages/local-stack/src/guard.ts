import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createError } from '@rolecall/contracts';
import type { Exit, GuardedCommand, GuardReport, GuardRequest } from './guard-protocol.ts';
import { lockAddress } from './lock.ts';

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
  /**
   * Claims a data folder until the guard ends, so that two stacks never write to the same storage.
   *
   * @throws SERVER_START_FAILED when another stack has claimed it
   */
  claim(folder: string): Promise<void>;
  /** The folder or file is removed when the guard ends, however that comes about. */
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
  // NODE_OPTIONS may hold what two processes cannot share, such as the port of an inspector.
  const { NODE_OPTIONS: _, ...env } = process.env;
  const guard = fork(GUARD_PROCESS, {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [],
    env,
  });
  const listeners = new Map<number, (report: GuardReport) => void>();
  guard.on('message', (report: GuardReport) => listeners.get(report.id)?.(report));
  const gone = new Promise<void>((resolve) => {
    guard.once('exit', () => resolve());
    // A message to a guard that has just died is an error too, and no reason to end this process.
    guard.on('error', () => {
      if (guard.pid === undefined) resolve();
    });
  });
  const send = (request: GuardRequest): void => {
    if (guard.connected) guard.send(request);
  };
  let lastId = 0;

  return {
    async spawn(command) {
      const id = ++lastId;
      const started = Promise.withResolvers<number>();
      const ended = Promise.withResolvers<Exit>();
      let running: number | undefined;
      listeners.set(id, (report) => {
        if (report.type === 'spawned') {
          running = report.pid;
          started.resolve(report.pid);
        } else if (report.type === 'exited') {
          running = undefined;
          listeners.delete(id);
          started.reject(startFailed(command, report.error));
          ended.resolve(report.exit);
        }
      });
      gone.then(() => {
        // Killed itself, the guard could not do this.
        if (running !== undefined) killGroup(running);
        started.reject(startFailed(command, 'its guard was killed'));
        ended.resolve({ code: null, signal: 'SIGKILL' });
      });
      send({ type: 'spawn', id, command });
      return {
        pid: await started.promise,
        exited: ended.promise,
        async stop(graceMs) {
          send({ type: 'stop', id, graceMs });
          await ended.promise;
        },
      };
    },
    async claim(folder) {
      const id = ++lastId;
      const locked = Promise.withResolvers<string | undefined>();
      listeners.set(id, (report) => {
        if (report.type === 'locked') locked.resolve(report.holder);
      });
      gone.then(() =>
        locked.reject(createError('SERVER_START_FAILED', { message: 'the guard was killed.' })),
      );
      send({ type: 'lock', id, address: lockAddress(folder) });
      const holder = await locked.promise;
      listeners.delete(id);
      if (holder === undefined) return;
      throw createError('SERVER_START_FAILED', {
        message: `process ${holder} uses ${folder} already: stop it, or name another folder with --data-dir.`,
      });
    },
    removeAtEnd: (folder) => send({ type: 'removeAtEnd', id: ++lastId, folder }),
    async close() {
      if (guard.connected) guard.disconnect();
      await gone;
    },
  };
}

function startFailed({ command }: GuardedCommand, why = 'it ended at once'): Error {
  return createError('SERVER_START_FAILED', { message: `${command} could not be started: ${why}` });
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The kernel was faster.
  }
}
