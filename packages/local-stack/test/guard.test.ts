import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answersPing } from '../src/servers/redis-ping.ts';
import { guardOfTest } from './support/guard.ts';
import { onLinux, statusOf } from './support/processes.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { answers, until } from './support/wait.ts';

const STARTER = fileURLToPath(new URL('./support/starter.ts', import.meta.url));
const folder = temporaryFolder();
const node = (script: string, logFile = join(folder, 'log')) => ({
  command: process.execPath,
  args: ['--eval', script],
  logFile,
});

it('kills every server and removes its files when the starter is killed with -9', async () => {
  const TMPDIR = mkdtempSync(join(folder, 'tmp-'));
  const env = { ...process.env, QDRANT_URL: '', REDIS_URL: '', TMPDIR };
  const starter = fork(STARTER, { env, execArgv: [] });
  const [urls] = await once(starter, 'message');
  expect(await answers(`${urls.qdrantUrl}/readyz`)).toBe(true);
  starter.kill('SIGKILL');
  await until(async () => !(await answers(urls.qdrantUrl)));
  await until(async () => !(await answersPing(Number(new URL(urls.redisUrl).port))));
  await until(() => readdirSync(TMPDIR).every((name) => !name.startsWith('rolecall-')));
});

it('reports how a process ended and keeps what it printed', async () => {
  const guard = guardOfTest();
  const child = await guard.spawn(node('console.log("said"); process.exitCode = 3', join(folder, 'said')));
  expect(await child.exited).toEqual({ code: 3, signal: null });
  expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('said\n');
});

it('kills a process that ignores the request to end', async () => {
  const guard = guardOfTest();
  const logFile = join(folder, 'stubborn');
  const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("up")';
  const child = await guard.spawn(node(stubborn, logFile));
  await until(() => readFileSync(logFile, 'utf8') === 'up\n');
  await child.stop(10);
  expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' });
});

it('says so when a command does not exist', async () => {
  const guard = guardOfTest();
  await expect(
    guard.spawn({ command: '/no/such/server', args: [], logFile: join(folder, 'none') }),
  ).rejects.toMatchObject({
    code: 'SERVER_START_FAILED',
    message: expect.stringContaining('/no/such/server'),
  });
});

onLinux('leaves no process behind when the guard itself is killed with -9', async () => {
  const guard = guardOfTest();
  const child = await guard.spawn(node('setInterval(() => {}, 1000)', join(folder, 'orphan')));
  const guardPid = statusOf(child.pid)?.parent ?? 0;
  expect(guardPid).toBeGreaterThan(1);
  process.kill(guardPid, 'SIGKILL');
  expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' });
  await until(() => statusOf(child.pid) === undefined);
  await expect(guard.spawn(node(''))).rejects.toMatchObject({ code: 'SERVER_START_FAILED' });
  await child.stop(0);
});

onLinux('kills what a process started when that process ends', async () => {
  const guard = guardOfTest();
  const logFile = join(folder, 'grandchild');
  const script = `
    const { spawn } = require('node:child_process');
    const child = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    console.log(child.pid);
    child.unref();`;
  const child = await guard.spawn(node(script, logFile));
  expect(await child.exited).toEqual({ code: 0, signal: null });
  const grandchild = Number(readFileSync(logFile, 'utf8'));
  expect(grandchild).toBeGreaterThan(1);
  await until(() => statusOf(grandchild) === undefined);
});

it('says so when a log file cannot be written, and goes on', async () => {
  const guard = guardOfTest();
  await expect(guard.spawn(node('', join(folder, 'no', 'such', 'log')))).rejects.toMatchObject({
    code: 'SERVER_START_FAILED',
    message: expect.stringContaining('ENOENT'),
  });
  const child = await guard.spawn(node('', join(folder, 'next')));
  expect(await child.exited).toEqual({ code: 0, signal: null });
});
