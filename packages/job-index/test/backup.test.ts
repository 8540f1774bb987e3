import { createBackups } from '../src/backup/backups.ts';
import { type BackupManifest, parseManifest } from '../src/backup/manifest.ts';
import { createJobIndex, type JobIndexSettings } from '../src/index.ts';
import { MODEL, posting, qdrant, qdrantUrl, settings } from './support/index-under-test.ts';
import { startProxy, startSilentServer } from './support/servers.ts';

const { signal } = new AbortController();
const QDRANT_SNAPSHOT_TIMEOUT_MS = 60_000;

const backupsOf = (own: JobIndexSettings, timeoutMs = QDRANT_SNAPSHOT_TIMEOUT_MS) =>
  createBackups({ ...own, QDRANT_SNAPSHOT_TIMEOUT_MS: timeoutMs });

async function* bytesOf(buffer: Uint8Array) {
  yield buffer;
}

/** A backup held in memory. */
async function backUp(own: JobIndexSettings): Promise<{ manifest: BackupManifest; bytes: Buffer }> {
  const chunks: Uint8Array[] = [];
  const manifest = await backupsOf(own).backUp(async (bytes) => {
    for await (const chunk of bytes) chunks.push(chunk);
  }, signal);
  return { manifest, bytes: Buffer.concat(chunks) };
}

async function filled(ids: readonly string[]) {
  const own = settings();
  const index = createJobIndex(own, MODEL);
  await index.ensure();
  await index.upsert(ids.map((id) => posting(id)));
  return { own, index, ...(await backUp(own)) };
}

const snapshotsOf = (collection: string) => qdrant<object[]>(`/collections/${collection}/snapshots`);

it('says what was backed up, and leaves no snapshot on the server', async () => {
  const { own, index, manifest, bytes } = await filled(['a', 'b']);
  expect(manifest).toMatchObject({
    alias: own.JOB_INDEX_ALIAS,
    collection: index.collection,
    schema: expect.stringMatching(/^v\d+$/),
    model: 'by-hand',
    dimension: 4,
    points: { before: 2, after: 2 },
    newestIndexedAt: '2026-01-02T03:04:05.000Z',
    qdrant: expect.stringMatching(/^1\.\d+\.\d+$/),
    bytes: bytes.length,
  });
  expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
  expect(await snapshotsOf(index.collection)).toEqual([]);
});

it('takes back what was changed since, and leaves no upload on the server', async () => {
  const { own, index, manifest, bytes } = await filled(['a', 'b']);
  await index.upsert([posting('a', { title: 'Day porter' }), posting('c')]);
  await index.remove(posting('b').job.id);
  const restore = backupsOf(own).restore(manifest, bytesOf(bytes), { force: false, signal });
  expect(await restore).toBe(2);
  expect(await index.get(posting('a').job.id)).toMatchObject({ title: 'Night porter' });
  expect(await index.get(posting('b').job.id)).toMatchObject({ externalId: 'b' });
  expect(await index.get(posting('c').job.id)).toBeUndefined();
  expect(await snapshotsOf(index.collection)).toEqual([]);
});

it('loses newer postings only when it is told to, be they of the same collection or of another model', async () => {
  const { own, index, manifest, bytes } = await filled(['a']);
  const restore = (force: boolean) => backupsOf(own).restore(manifest, bytesOf(bytes), { force, signal });
  const newer = posting('newer', { indexedAt: '2026-01-02T03:04:06.000Z' });
  await index.upsert([newer]);
  await expect(restore(false)).rejects.toMatchObject({ code: 'BACKUP_OUTDATED' });
  expect(await index.count()).toBe(2);
  expect(await restore(true)).toBe(1);

  const other = createJobIndex(own, { ...MODEL, name: 'other' });
  await other.ensure();
  await other.upsert([newer]);
  const pointAt = (collection: string) =>
    qdrant('/collections/aliases', 'POST', {
      actions: [
        { delete_alias: { alias_name: own.JOB_INDEX_ALIAS } },
        { create_alias: { alias_name: own.JOB_INDEX_ALIAS, collection_name: collection } },
      ],
    });
  await pointAt(other.collection);
  await expect(restore(false)).rejects.toMatchObject({ code: 'BACKUP_OUTDATED' });
  expect(await restore(true)).toBe(1);
  const { aliases } = await qdrant<{ aliases: { alias_name: string; collection_name: string }[] }>(
    '/aliases',
  );
  expect(aliases).toContainEqual({ alias_name: own.JOB_INDEX_ALIAS, collection_name: index.collection });
});

it.each([
  ['another schema', { schema: 'v0' }, 'BACKUP_INCOMPATIBLE', /schema is v0/],
  ["another of Qdrant's minor versions", { qdrant: '1.0.3' }, 'BACKUP_INCOMPATIBLE', /of Qdrant 1\.0\.3/],
  ['a digest that is not that of the bytes', { sha256: '0'.repeat(64) }, 'INDEX_REJECTED', /take a snapshot/],
])('refuses %s, and changes nothing', async (_name, wrong, code, message) => {
  const { own, index, manifest, bytes } = await filled(['a']);
  await index.upsert([posting('b')]);
  const restore = backupsOf(own).restore({ ...manifest, ...wrong }, bytesOf(bytes), { force: true, signal });
  await expect(restore).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  expect(await index.count()).toBe(2);
  expect(await snapshotsOf(index.collection)).toEqual([]);
});

it('leaves the alias alone when the postings are not as many as the manifest states', async () => {
  const { own, manifest, bytes } = await filled(['a']);
  await qdrant('/collections/aliases', 'POST', {
    actions: [{ delete_alias: { alias_name: own.JOB_INDEX_ALIAS } }],
  });
  const wrong = { ...manifest, points: { before: 3, after: 5 } };
  const restore = backupsOf(own).restore(wrong, bytesOf(bytes), { force: false, signal });
  await expect(restore).rejects.toMatchObject({
    code: 'BACKUP_INVALID',
    message: expect.stringContaining('holds 1 postings now, the backup should have 3 to 5'),
  });
  const { aliases } = await qdrant<{ aliases: { alias_name: string }[] }>('/aliases');
  expect(aliases.map(({ alias_name }) => alias_name)).not.toContain(own.JOB_INDEX_ALIAS);
});

it('has nothing to back up before the index is set up', async () => {
  await expect(backUp(settings())).rejects.toMatchObject({
    code: 'INDEX_UNAVAILABLE',
    message: expect.stringContaining('nothing to back up'),
  });
});

it('removes the snapshot on the server when it cannot be stored or is not wanted any more', async () => {
  const { own, index } = await filled(['a']);
  const full = new Error('no space left');
  const failing = backupsOf(own).backUp(() => Promise.reject(full), signal);
  await expect(failing).rejects.toBe(full);
  expect(await snapshotsOf(index.collection)).toEqual([]);

  const told = new AbortController();
  const proxy = await startProxy(qdrantUrl(), async (request) => {
    if (/^GET .*\.snapshot$/.test(request)) told.abort(new Error('told to stop'));
  });
  const stopped = backupsOf({ ...own, QDRANT_URL: proxy.url }).backUp(async (bytes) => {
    for await (const _ of bytes);
  }, told.signal);
  await expect(stopped).rejects.toThrow('told to stop');
  expect(await snapshotsOf(index.collection)).toEqual([]);
  await proxy.close();
});

it('does not wait for ever for a Qdrant that hangs', async () => {
  const silent = await startSilentServer();
  const own = settings({ QDRANT_URL: silent.url, QDRANT_TIMEOUT_MS: 50 });
  await expect(backUp(own)).rejects.toMatchObject({ code: 'INDEX_TIMEOUT' });
  await silent.close();

  const real = await filled(['a']);
  const proxy = await startProxy(qdrantUrl(), async (request) => {
    if (request.includes('/upload')) await new Promise(() => {});
  });
  const restore = backupsOf({ ...real.own, QDRANT_URL: proxy.url }, 200).restore(
    real.manifest,
    bytesOf(real.bytes),
    { force: false, signal },
  );
  await expect(restore).rejects.toMatchObject({ code: 'INDEX_TIMEOUT' });
  await proxy.close();
});

it.each([
  ['what is no JSON', '{', /not valid JSON/],
  ['what lacks a field', '{"format":1}', /is none/],
])('refuses %s as a manifest', (_name, text, message) => {
  const parse = () => parseManifest(text);
  expect(parse).toThrow(expect.objectContaining({ code: 'BACKUP_INVALID' }));
  expect(parse).toThrow(message);
});
