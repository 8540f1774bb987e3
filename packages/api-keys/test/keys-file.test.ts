import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKey, editKeysFile, parseKeysFile } from '../src/index.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'api-keys-'));
  path = join(folder, 'keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

const record = () => createKey({ name: 'acme', scopes: ['recommend'] }).record;

it('a key is told by its prefix and id, and only its digest is kept', () => {
  const { key, record } = createKey({ name: 'acme', scopes: ['recommend', 'ingest'] });
  expect(key).toMatch(/^rc_[0-9a-z]{8}_[0-9A-Za-z]{40}$/);
  expect(key.split('_')[1]).toBe(record.id);
  expect(JSON.stringify(record)).not.toContain(key.split('_')[2]);
  expect(record).toMatchObject({ name: 'acme', scopes: ['recommend', 'ingest'] });
});

it('no two keys are the same', () => {
  const keys = Array.from({ length: 200 }, () => createKey({ name: 'acme', scopes: ['admin'] }).key);
  expect(new Set(keys).size).toBe(200);
});

it('the file is made for its owner alone, and changed as a whole', async () => {
  const [first, second] = [record(), record()];
  await editKeysFile(path, () => [first]);
  await editKeysFile(path, (keys) => [...keys, second]);
  expect(parseKeysFile(await readFile(path, 'utf8'))).toEqual([first, second]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['keys.json']);
});

it('a change that fails, or would make a broken file, leaves it as it was', async () => {
  const first = record();
  await editKeysFile(path, () => [first]);
  const failing = editKeysFile(path, () => {
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await expect(editKeysFile(path, (keys) => [...keys, first])).rejects.toMatchObject({
    code: 'CONFIG_INVALID',
  });
  expect(parseKeysFile(await readFile(path, 'utf8'))).toEqual([first]);
  expect(await readdir(folder)).toEqual(['keys.json']);
});

it('of changes at the same time all that succeed are in the file', async () => {
  const records = Array.from({ length: 8 }, record);
  const results = await Promise.allSettled(
    records.map((one) => editKeysFile(path, (keys) => [...keys, one])),
  );
  const done = records.filter((_, i) => results[i]?.status === 'fulfilled').map(({ id }) => id);
  const kept = parseKeysFile(await readFile(path, 'utf8')).map(({ id }) => id);
  expect(done.length).toBeGreaterThan(0);
  expect(kept.sort()).toEqual(done.sort());
});

it('a link to the file stays one', async () => {
  const link = join(folder, 'link.json');
  await editKeysFile(path, () => [record()]);
  await symlink(path, link);
  await editKeysFile(link, () => []);
  expect(parseKeysFile(await readFile(path, 'utf8'))).toEqual([]);
});

const valid = { id: 'a', name: 'acme', scopes: ['recommend'], sha256: '0'.repeat(64) };

it.each([
  ['no JSON', 'rc_key'],
  ['no object', '[]'],
  ['another field', '{"keys":[],"more":1}'],
  ['a scope that is none', JSON.stringify({ keys: [{ ...valid, scopes: ['everything'] }] })],
  ['no scope', JSON.stringify({ keys: [{ ...valid, scopes: [] }] })],
  ['a key in clear', JSON.stringify({ keys: [{ ...valid, sha256: 'rc_abc' }] })],
  ['an end that is no time', JSON.stringify({ keys: [{ ...valid, expires: 'soon' }] })],
  ['one id twice', JSON.stringify({ keys: [valid, { ...valid, sha256: '1'.repeat(64) }] })],
  ['one digest twice', JSON.stringify({ keys: [valid, { ...valid, id: 'b' }] })],
])('a file with %s is refused, and nothing of it quoted', async (_name, text) => {
  await writeFile(path, text);
  const refused = expect(editKeysFile(path, (keys) => keys)).rejects;
  await refused.toMatchObject({
    code: 'CONFIG_INVALID',
    message: expect.not.stringMatching(/rc_|acme|0{20}/),
  });
  expect(await readFile(path, 'utf8')).toBe(text);
});
