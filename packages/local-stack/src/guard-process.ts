import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync } from 'node:fs';
import type { Exit, GuardedCommand, GuardReport, GuardRequest } from './guard-protocol.ts';

// The guard: a process of its own session that starts the servers and kills them when its parent is gone,
// however that ended (kill -9 included). A parent cannot do that for itself, and Node cannot ask the kernel to.

const children = new Map<number, ChildProcess>();
const folders: string[] = [];

process.on('message', (request: GuardRequest) => {
  if (request.type === 'spawn') start(request.id, request.command);
  else if (request.type === 'stop') stop(request.id, request.graceMs);
  else folders.push(request.folder);
});
process.once('disconnect', end);
process.once('SIGTERM', end);
process.once('SIGINT', end);

function start(id: number, { command, args, cwd, env, logFile }: GuardedCommand): void {
  const log = openSync(logFile, 'w');
  // A group of its own, so that what the server starts dies with it; an IPC channel, so that our services
  // notice if the guard itself is killed.
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', log, log, 'ipc'] });
  closeSync(log);
  children.set(id, child);
  const report = (exit: Exit, error?: string): void => {
    if (!children.delete(id)) return;
    tell({ type: 'exited', id, exit, ...(error === undefined ? {} : { error }) });
  };
  child.once('error', (error) => report({ code: null, signal: null }, error.message));
  child.once('exit', (code, signal) => report({ code, signal }));
  if (child.pid !== undefined) tell({ type: 'spawned', id, pid: child.pid });
}

function stop(id: number, graceMs: number): void {
  const child = children.get(id);
  if (child === undefined) return;
  child.kill('SIGTERM');
  const timer = setTimeout(() => kill(child), graceMs);
  child.once('exit', () => clearTimeout(timer));
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}

function tell(report: GuardReport): void {
  if (process.connected) process.send?.(report);
}

/** Ends everything; waits for the killed children, or they would stay as zombies where init reaps none. */
async function end(): Promise<void> {
  const ended = [...children.values()].map((child) => once(child, 'exit'));
  for (const child of children.values()) kill(child);
  await Promise.all(ended);
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  process.exit(0);
}
