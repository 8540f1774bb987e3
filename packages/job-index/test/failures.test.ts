import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RolecallError } from '@rolecall/contracts';
import { createJobIndex, type JobIndex, type JobIndexSettings } from '../src/index.ts';
import { filledIndex, MODEL, posting, qdrantUrl, settings } from './support/index-under-test.ts';
import {
  startProxyThatHangsUpOnce,
  startServerAnswering,
  startSilentServer,
  type TestServer,
  unusedUrl,
} from './support/servers.ts';

const QUERY = { dense: Float32Array.from([1, 0, 0, 0]), sparse: 'porter', limit: 10 };

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
});

function indexAt(url: string, timeoutMs = 20_000): JobIndex {
  const bounds = { QDRANT_TIMEOUT_MS: timeoutMs, QDRANT_WRITE_TIMEOUT_MS: timeoutMs };
  return createJobIndex(settings({ QDRANT_URL: url, ...bounds }), MODEL);
}

async function indexAnswering(status: number, headers: Record<string, string> = {}, body = '{}') {
  const server = await startServerAnswering(status, { 'content-type': 'application/json', ...headers }, body);
  servers.push(server);
  return indexAt(server.url);
}

/** Every method that asks Qdrant. */
const CALLS: [name: string, call: (index: JobIndex) => Promise<unknown>][] = [
  ['ensure', (index) => index.ensure()],
  ['upsert', (index) => index.upsert([posting('a')])],
  ['remove', (index) => index.remove(posting('a').job.id)],
  ['removeExpired', (index) => index.removeExpired({ before: new Date(), limit: 10 })],
  ['get', (index) => index.get(posting('a').job.id)],
  ['storedVersions', (index) => index.storedVersions([posting('a').job.id])],
  ['retrieve', (index) => index.retrieve(QUERY)],
  ['count', (index) => index.count()],
  ['ping', (index) => index.ping()],
];

test.each(CALLS)('%s without a server is INDEX_UNAVAILABLE, with its cause', async (_, call) => {
  await expect(call(indexAt(await unusedUrl()))).rejects.toMatchObject({
    code: 'INDEX_UNAVAILABLE',
    cause: { cause: { code: 'ECONNREFUSED' } },
  });
});

test.each(CALLS)('%s on a server that never answers is INDEX_TIMEOUT', async (_, call) => {
  const server = await startSilentServer();
  servers.push(server);
  await expect(call(indexAt(server.url, 50))).rejects.toMatchObject({ code: 'INDEX_TIMEOUT' });
});

test('reads and writes have time-outs of their own', async () => {
  const server = await startSilentServer();
  servers.push(server);
  const bounds = { QDRANT_TIMEOUT_MS: 600_000, QDRANT_WRITE_TIMEOUT_MS: 50 };
  const index = createJobIndex(settings({ QDRANT_URL: server.url, ...bounds }), MODEL);
  await expect(index.upsert([posting('a')])).rejects.toMatchObject({ code: 'INDEX_TIMEOUT' });
});

test('a retrieval ends with the reason of its signal', async () => {
  const server = await startSilentServer();
  servers.push(server);
  const controller = new AbortController();
  const reason = new Error('the client left');
  const retrieval = indexAt(server.url).retrieve(QUERY, { signal: controller.signal });
  controller.abort(reason);
  await expect(retrieval).rejects.toBe(reason);
  await expect(indexAt(server.url).retrieve(QUERY, { signal: controller.signal })).rejects.toBe(reason);
});

test('vectors of the wrong dimension are INDEX_REJECTED, and the index goes on working', async () => {
  const index = await filledIndex([posting('a')]);
  const short = Float32Array.from([1, 0]);
  const rejected = { code: 'INDEX_REJECTED', cause: { message: expect.stringContaining('expected dim: 4') } };
  await expect(
    index.upsert([{ ...posting('b'), vectors: { posting: short, title: short } }]),
  ).rejects.toMatchObject(rejected);
  await expect(index.retrieve({ ...QUERY, dense: short })).rejects.toMatchObject(rejected);
  expect((await index.retrieve(QUERY)).dense).toHaveLength(1);
});

test('numbers that are none are INDEX_REJECTED', async () => {
  const index = await filledIndex();
  const dense = Float32Array.from([Number.NaN, 0, 0, 1]);
  await expect(index.retrieve({ ...QUERY, dense })).rejects.toMatchObject({ code: 'INDEX_REJECTED' });
});

test('an id that is no UUID is INDEX_REJECTED', async () => {
  const index = await filledIndex();
  await expect(index.get('4711x')).rejects.toMatchObject({ code: 'INDEX_REJECTED' });
});

test('an index nobody set up is INDEX_UNAVAILABLE', async () => {
  await expect(indexAt(qdrantUrl()).retrieve(QUERY)).rejects.toMatchObject({
    code: 'INDEX_UNAVAILABLE',
    message: 'The job index has not been set up yet.',
  });
});

test.each([
  [400, 'INDEX_REJECTED'],
  [401, 'INDEX_REJECTED'],
  [403, 'INDEX_REJECTED'],
  [408, 'INDEX_TIMEOUT'],
  [429, 'INDEX_UNAVAILABLE'],
  [500, 'INDEX_UNAVAILABLE'],
  [503, 'INDEX_UNAVAILABLE'],
  [504, 'INDEX_TIMEOUT'],
])('HTTP %i is %s', async (status, code) => {
  const index = await indexAnswering(status);
  await expect(index.retrieve(QUERY)).rejects.toMatchObject({ code });
});

test.each([429, 503])('HTTP %i hands on after how many seconds to retry', async (status) => {
  const index = await indexAnswering(status, { 'retry-after': '7' });
  await expect(index.retrieve(QUERY)).rejects.toMatchObject({ retryAfterSeconds: 7 });
});

test('a Retry-After that is a date does no harm', async () => {
  const index = await indexAnswering(429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' });
  await expect(index.retrieve(QUERY)).rejects.toMatchObject({
    code: 'INDEX_UNAVAILABLE',
    retryAfterSeconds: undefined,
  });
});

test.each([
  ['text', 'It works!'],
  ['JSON of another kind', '{"hello":"world"}'],
  ['an empty object', '{}'],
  ['null', 'null'],
  ['broken JSON', '{"result":'],
])('a server that answers %s is INDEX_UNAVAILABLE', async (_, body) => {
  const index = await indexAnswering(200, {}, body);
  await expect(index.retrieve(QUERY)).rejects.toMatchObject({ code: 'INDEX_UNAVAILABLE' });
});

test('no part of a rejection repeats the query', async () => {
  const echo = JSON.stringify({ status: { error: 'invalid type: string "Jane Roe, porter", expected f32' } });
  const index = await indexAnswering(400, {}, echo);
  const error = await index.retrieve(QUERY).then(
    () => undefined,
    (reason: RolecallError) => reason,
  );
  expect(error?.code).toBe('INDEX_REJECTED');
  const cause = error?.cause as Error;
  expect(cause.message).toBe('Qdrant answered 400: invalid type: string "…", expected f32');
  expect(JSON.stringify([error, error?.message, error?.stack, cause, cause.stack])).not.toContain('Jane');
});

/** Counts in a child process; rejects unless it ends well. Resolves to what it printed. */
function countInChild(childSettings: JobIndexSettings): Promise<{ stdout: string; stderr: string }> {
  const script = fileURLToPath(new URL('./support/count-postings.ts', import.meta.url));
  const env = { ...process.env, NODE_OPTIONS: '' };
  return promisify(execFile)(process.execPath, [script, JSON.stringify(childSettings)], { env });
}

test('a connection that breaks under a request is tried once more', async () => {
  const { collection } = await filledIndex([posting('a')]);
  const proxy = await startProxyThatHangsUpOnce(qdrantUrl());
  servers.push(proxy);
  const alias = collection.split('__')[0] ?? '';
  const counted = await countInChild(settings({ QDRANT_URL: proxy.url, JOB_INDEX_ALIAS: alias }));
  expect(counted.stdout).toBe('1');
});

test('nothing is printed when an API key goes over plain HTTP, and nothing keeps the process', async () => {
  const { collection } = await filledIndex();
  const alias = collection.split('__')[0] ?? '';
  const counted = await countInChild(settings({ QDRANT_API_KEY: 'secret', JOB_INDEX_ALIAS: alias }));
  expect(counted).toEqual({ stdout: '0', stderr: '' });
});
