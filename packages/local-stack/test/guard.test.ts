import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startGuard } from '../src/guard.ts';
import { answersPing } from '../src/servers/redis-ping.ts';
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
  const guard = startGuard();
  const child = await guard.spawn(node('console.log("said"); process.exitCode = 3', join(folder, 'said')));
  expect(await child.exited).toEqual({ code: 3, signal: null });
  expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('said\n');
  await guard.close();
});

it('kills a process that ignores the request to end', async () => {
  const guard = startGuard();
  const logFile = join(folder, 'stubborn');
  const stubborn = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); console.log("up")';
  const child = await guard.spawn(node(stubborn, logFile));
  await until(() => readFileSync(logFile, 'utf8') === 'up\n');
  await child.stop(10);
  expect(await child.exited).toEqual({ code: null, signal: 'SIGKILL' });
  await guard.close();
});

it('says so when a command does not exist', async () => {
  const guard = startGuard();
  await expect(
    guard.spawn({ command: '/no/such/server', args: [], logFile: join(folder, 'none') }),
  ).rejects.toMatchObject({
    code: 'SERVER_START_FAILED',
    message: expect.stringContaining('/no/such/server'),
  });
  await guard.close();
});
