import { mkdtempSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { startLocalStack } from '../src/index.ts';
import { answersPing } from '../src/servers/redis-ping.ts';
import { temporaryFolder } from './support/temporary-folder.ts';
import { answers } from './support/wait.ts';

/** Other test runs make folders of this prefix too. */
const folder = temporaryFolder();
process.env['TMPDIR'] = folder;

/** The machine's own servers must not stand in for those under test. */
const env = { ...process.env, QDRANT_URL: '', REDIS_URL: '' };
const portOf = (url: string) => Number(new URL(url).port);

it('starts servers that answer, and ends them and their files', async () => {
  const before = temporaryFolders();
  const stack = await startLocalStack({ env });
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
  const first = await startLocalStack({ env, dataDir });
  const vectors = { size: 2, distance: 'Cosine' };
  const created = await fetch(`${first.qdrantUrl}/collections/kept`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ vectors }),
  });
  expect(created.status).toBe(200);
  await expect(startLocalStack({ env, dataDir })).rejects.toMatchObject({
    code: 'SERVER_START_FAILED',
    message: expect.stringContaining(dataDir),
  });
  await first.stop();
  const second = await startLocalStack({ env, dataDir });
  expect(await answers(`${second.qdrantUrl}/collections/kept`)).toBe(true);
  await second.stop();
});

it('takes the servers that the environment names and leaves them running', async () => {
  const theirs = await startLocalStack({ env });
  const stack = await startLocalStack({
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

function temporaryFolders(): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('rolecall-'));
}
