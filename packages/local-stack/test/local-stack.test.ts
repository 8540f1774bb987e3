import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findRunning, type LocalStack, type LocalStackOptions, startLocalStack } from '../src/index.ts';
import { answersPing } from '../src/servers/redis-ping.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { answers, until } from './support/wait.ts';

const STARTER = fileURLToPath(new URL('./support/starter.ts', import.meta.url));

/** Other test runs make folders of this prefix too. */
const folder = temporaryFolder();
process.env['TMPDIR'] = folder;

/** The machine's own servers must not stand in for those under test. */
const env = { ...process.env, QDRANT_URL: '', REDIS_URL: '' };

/** Stopped after each test, a failed one included, or Jest would wait for ever. */
const stops: (() => unknown)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

async function start(options: LocalStackOptions): Promise<LocalStack> {
  const stack = await startLocalStack(options);
  stops.push(stack.stop);
  return stack;
}

const portOf = (url: string) => Number(new URL(url).port);

it('starts servers that answer, and ends them and their files', async () => {
  const before = temporaryFolders();
  const stack = await start({ env });
  expect(await answers(`${stack.qdrantUrl}/readyz`)).toBe(true);
  expect(await answersPing(portOf(stack.redisUrl))).toBe(true);
  await stack.stop();
  await stack.stop();
  expect(await answers(`${stack.qdrantUrl}/readyz`)).toBe(false);
  expect(await answersPing(portOf(stack.redisUrl))).toBe(false);
  expect(temporaryFolders()).toEqual(before);
});

it('keeps what Qdrant stores in a data folder, and refuses a second stack on it', async () => {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const first = await start({ env, dataDir });
  await createCollection(first.qdrantUrl, 'kept');
  await expect(startLocalStack({ env, dataDir })).rejects.toMatchObject({
    code: 'SERVER_START_FAILED',
    message: `process ${process.pid} uses ${dataDir} already: stop it, or name another folder with --data-dir.`,
  });
  expect(await answers(`${first.qdrantUrl}/collections/kept`)).toBe(true);
  // Stopping twice at once must not cut the first short: that would kill Qdrant before it has written.
  await Promise.all([first.stop(), first.stop()]);
  const second = await start({ env, dataDir: relative(process.cwd(), dataDir) });
  expect(await answers(`${second.qdrantUrl}/collections/kept`)).toBe(true);
  await second.stop();
});

it('takes over the data of a starter that was killed with -9', async () => {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const starter = fork(STARTER, [dataDir], { env, execArgv: [] });
  stops.push(() => starter.kill('SIGKILL'));
  const [urls] = await once(starter, 'message');
  await createCollection(urls.qdrantUrl, 'kept');
  await expect(startLocalStack({ env, dataDir })).rejects.toThrow(`process ${starter.pid} uses ${dataDir}`);
  starter.kill('SIGKILL');
  await until(async () => !(await answers(`${urls.qdrantUrl}/readyz`)));
  let stack: LocalStack | undefined;
  await until(async () => {
    // The guard of the killed starter may need a moment more to let go of the folder.
    stack = await start({ env, dataDir }).catch(() => undefined);
    return stack !== undefined;
  });
  expect(await answers(`${stack?.qdrantUrl}/collections/kept`)).toBe(true);
  await stack?.stop();
});

it('notes where its servers are for as long as they run, also when its starter is killed with -9', async () => {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  expect(findRunning(dataDir)).toBeUndefined();
  const stack = await start({ env, dataDir });
  expect(findRunning(dataDir)).toEqual({ qdrantUrl: stack.qdrantUrl, redisUrl: stack.redisUrl });
  await stack.stop();
  expect(findRunning(dataDir)).toBeUndefined();

  const starter = fork(STARTER, [dataDir], { env, execArgv: [] });
  stops.push(() => starter.kill('SIGKILL'));
  const [urls] = await once(starter, 'message');
  expect(findRunning(dataDir)).toEqual(urls);
  starter.kill('SIGKILL');
  await until(() => findRunning(dataDir) === undefined);
});

it('says which folder cannot be made', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  await expect(startLocalStack({ env, dataDir: join(file, 'data') })).rejects.toMatchObject({
    code: 'SERVER_START_FAILED',
    message: expect.stringContaining(file),
  });
});

it('takes the servers that the environment names and leaves them running', async () => {
  const theirs = await start({ env });
  const stack = await start({
    env: { ...env, QDRANT_URL: theirs.qdrantUrl, REDIS_URL: theirs.redisUrl },
  });
  expect(stack).toMatchObject({
    qdrantUrl: theirs.qdrantUrl,
    redisUrl: theirs.redisUrl,
    provenance: { qdrant: 'QDRANT_URL', redis: 'REDIS_URL' },
  });
  await stack.stop();
  expect(await answers(`${theirs.qdrantUrl}/readyz`)).toBe(true);
  await theirs.stop();
});

it('refuses an unknown kind of servers by name', async () => {
  await expect(startLocalStack({ env: { ...env, ROLECALL_SERVERS: 'podman' } })).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.stringContaining('auto, npm, docker'),
  });
});

async function createCollection(qdrantUrl: string, name: string): Promise<void> {
  const created = await fetch(`${qdrantUrl}/collections/${name}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vectors: { size: 2, distance: 'Cosine' } }),
  });
  expect(created.status).toBe(200);
}

function temporaryFolders(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('rolecall-'));
}
