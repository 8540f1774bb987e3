import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, closeSync, constants, openSync, rmSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Exit, GuardedCommand, GuardReport, GuardRequest } from './guard-protocol.ts';
import { holdLock } from './lock.ts';

// The guard: a process of its own session that starts the servers and kills them when its parent is gone,
// however that ended (kill -9 included). A parent cannot do that for itself, and Node cannot ask the kernel to.

/** The longest a killed process may take to vanish (it can hang in the kernel). */
const GONE_WITHIN_MS = 5_000;

const parent = String(process.ppid);
const children = new Map<number, ChildProcess>();
const folders: string[] = [];
const deathSignal = deathSignalCommand();
let ending = false;

process.on('message', (request: GuardRequest) => {
  if (ending) return;
  if (request.type === 'spawn') start(request.id, request.command);
  else if (request.type === 'stop') stop(request.id, request.graceMs);
  else if (request.type === 'lock') lock(request.id, request.address);
  else folders.push(request.folder);
});
process.once('disconnect', end);
process.on('uncaughtException', end);
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, end);

function start(id: number, command: GuardedCommand): void {
  const report = (exit: Exit, error?: string): void => {
    children.delete(id);
    tell({ type: 'exited', id, exit, ...(error === undefined ? {} : { error }) });
  };
  let child: ChildProcess;
  try {
    child = spawnLogged(command);
  } catch (error) {
    report({ code: null, signal: null }, (error as Error).message);
    return;
  }
  child.once('error', (error) => {
    if (child.pid === undefined) report({ code: null, signal: null }, error.message);
  });
  child.once('exit', (code, signal) => {
    // What it started itself must not stay behind.
    kill(child);
    report({ code, signal });
  });
  if (child.pid === undefined) return;
  children.set(id, child);
  tell({ type: 'spawned', id, pid: child.pid });
}

function spawnLogged({ command, args, cwd, env, logFile }: GuardedCommand): ChildProcess {
  const { O_APPEND, O_CREAT, O_TRUNC, O_WRONLY } = constants;
  const log = openSync(logFile, O_WRONLY | O_CREAT | O_TRUNC | O_APPEND);
  try {
    const [first = command, ...rest] = [...(canRun(command) ? deathSignal : []), command, ...args];
    // A group of its own, so that what the server starts dies with it; an IPC channel, so that our services
    // notice if the guard itself is killed.
    return spawn(first, rest, { cwd, env, detached: true, stdio: ['ignore', log, log, 'ipc'] });
  } finally {
    closeSync(log);
  }
}

/**
 * The prefix that has the kernel kill a command when the guard dies (PR_SET_PDEATHSIG), for the case that
 * the guard itself is killed. Linux with util-linux only; elsewhere the parent kills what the guard left.
 */
function deathSignalCommand(): string[] {
  const prefix = ['/usr/bin/setpriv', '--pdeathsig', 'KILL'];
  const [command = '', ...args] = prefix;
  return spawnSync(command, [...args, '/bin/true'], { stdio: 'ignore' }).status === 0 ? prefix : [];
}

/** Whether the command is a file to run; what is not, is left to `spawn`, which says so. */
function canRun(command: string): boolean {
  try {
    accessSync(command, constants.X_OK);
    return isAbsolute(command);
  } catch {
    return false;
  }
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
    // Nothing of it is left.
  }
}

/** The lock is the guard's, not the parent's: it lasts until no server can be running any more. */
async function lock(id: number, address: string): Promise<void> {
  const holder = await holdLock(address, parent);
  tell({ type: 'locked', id, ...(holder === undefined ? {} : { holder }) });
}

function tell(report: GuardReport): void {
  if (process.connected) process.send?.(report);
}

/** Ends everything; waits for the killed children, or they would stay as zombies where init reaps none. */
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  const ended = Promise.allSettled([...children.values()].map((child) => once(child, 'exit')));
  for (const child of children.values()) kill(child);
  await Promise.race([ended, sleep(GONE_WITHIN_MS)]);
  for (const folder of folders)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  process.exit(0);
}
