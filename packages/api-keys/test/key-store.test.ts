import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createKey, editKeysFile, type KeyStore, openKeyStore } from '../src/index.ts';

const WITHIN_MS = 30_000;

let folder: string;
let path: string;
let store: KeyStore | undefined;
let logged: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'key-store-'));
  path = join(folder, 'keys.json');
  logged = [];
});
afterEach(async () => {
  store?.close();
  await rm(folder, { recursive: true });
});

const logger = {
  info: (_fields: object, message: string) => void logged.push(message),
  error: (fields: object, message: string) => void logged.push(`${message} ${JSON.stringify(fields)}`),
};
const open = () => {
  store = openKeyStore(path, [], logger);
  return store;
};
async function until(holds: () => boolean): Promise<void> {
  const deadline = performance.now() + WITHIN_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`never; logged: ${logged}`);
    await sleep(50);
  }
}

it('finds a key by its whole text alone', async () => {
  const { key, record } = createKey({ name: 'acme', scopes: ['recommend', 'admin'], rateLimitPerMinute: 7 });
  await editKeysFile(path, () => [record, createKey({ name: 'other', scopes: ['ingest'] }).record]);
  const keys = open();
  expect(keys.find(key)).toMatchObject({
    id: record.id,
    name: 'acme',
    scopes: new Set(['recommend', 'admin']),
    rateLimitPerMinute: 7,
  });
  for (const wrong of ['', record.id, record.sha256, key.slice(0, -1), `${key} `, key.toUpperCase()]) {
    expect(keys.find(wrong)).toBeUndefined();
  }
});

it('takes keys of the settings besides', () => {
  store = openKeyStore(
    undefined,
    [{ id: 'admin', name: 'admin', scopes: ['admin'], key: 'of-the-settings', rateLimitPerMinute: 0 }],
    logger,
  );
  expect(store.find('of-the-settings')).toMatchObject({ id: 'admin', scopes: new Set(['admin']) });
  expect(store.find('of-the-setting')).toBeUndefined();
});

it('a key that has expired is none', async () => {
  const past = createKey({ name: 'acme', scopes: ['admin'], expires: new Date(Date.now() - 1) });
  const future = createKey({ name: 'acme', scopes: ['admin'], expires: new Date(Date.now() + 1e9) });
  await editKeysFile(path, () => [past.record, future.record]);
  const keys = open();
  expect(keys.find(past.key)).toBeUndefined();
  expect(keys.find(future.key)).toMatchObject({ id: future.record.id });
});

it('a key is replaced by another without a restart: both are valid meanwhile', async () => {
  const [old, fresh] = [1, 2].map(() => createKey({ name: 'acme', scopes: ['recommend'] })) as [
    ReturnType<typeof createKey>,
    ReturnType<typeof createKey>,
  ];
  await editKeysFile(path, () => [old.record]);
  const keys = open();
  await editKeysFile(path, (all) => [...all, fresh.record]);
  await until(() => keys.find(fresh.key) !== undefined);
  expect(keys.find(old.key)).toBeDefined();
  await editKeysFile(path, (all) => all.filter(({ id }) => id !== old.record.id));
  await until(() => keys.find(old.key) === undefined);
  expect(keys.find(fresh.key)).toBeDefined();
});

it('a file that breaks or goes keeps the last good keys, says so, and is taken up again once mended', async () => {
  const { key, record } = createKey({ name: 'acme', scopes: ['recommend'] });
  await editKeysFile(path, () => [record]);
  const keys = open();
  await writeFile(path, '{"keys": [{');
  await until(() => logged.some((line) => line.includes('is broken') && line.includes('not JSON')));
  expect(keys.find(key)).toBeDefined();
  await rm(path);
  await until(() => logged.some((line) => line.includes('ENOENT')));
  expect(keys.find(key)).toBeDefined();
  await editKeysFile(path, () => []);
  await until(() => keys.find(key) === undefined);
});

it('a file that is broken, or not there, at the start is an error', async () => {
  expect(open).toThrow(/cannot be read \(ENOENT\)/);
  await writeFile(path, '[]');
  expect(open).toThrow(/cannot be used/);
});
