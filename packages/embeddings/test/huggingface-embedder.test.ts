import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { createEmbedder } from '../src/index.ts';
import { settingsFrom } from './settings.ts';

// Stands in for a paid remote service. It speaks the shape of the feature-extraction API, as documented
// for Text Embeddings Inference, which serves the Inference API too: POST {"inputs": [...], "normalize",
// "truncate"} -> [[number, ...], ...], one row per input; errors as {"error": "...", "error_type": "..."}.

const TOKEN = 'hf_secretOfTheTest';
const SECRET_TEXT = 'Ada Lovelace, +44 20 7946 0000';

interface FeatureExtractionRequest {
  inputs: string[];
  normalize: boolean;
  truncate: boolean;
}
type Answer = (response: ServerResponse, body: FeatureExtractionRequest) => void;

let server: Server;
let url: string;
let requests: { authorization: string | undefined; body: FeatureExtractionRequest }[];
/** Answers for the next requests; then `vectors(4)` again. */
let script: Answer[];

const vectors =
  (dimension: number): Answer =>
  (response, { inputs }) => {
    // Not of unit length, so that normalising shows.
    const rows = inputs.map((text) =>
      Array.from({ length: dimension }, (_, i) => (i === 0 ? text.length + 1 : 0)),
    );
    answerJson(response, 200, rows);
  };
const failure =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response, { inputs }) =>
    // A provider may echo what it was sent.
    answerJson(response, status, { error: `cannot embed ${inputs[0]}`, error_type: 'overloaded' }, headers);

function answerJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

beforeEach(async () => {
  requests = [];
  script = [];
  server = createServer(async (request, response) => {
    const body = (await json(request)) as FeatureExtractionRequest;
    requests.push({ authorization: request.headers.authorization, body });
    (script.shift() ?? vectors(4))(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function start(env: Parameters<typeof settingsFrom>[0] = {}) {
  return createEmbedder(
    settingsFrom({
      EMBEDDING_PROVIDER: 'huggingface',
      HF_ENDPOINT_URL: url,
      HF_TOKEN: TOKEN,
      HF_DIMENSION: '4',
      HF_RETRIES: '1',
      ...env,
    }),
  );
}

/** Everything of an error that a log could show. */
function visible(error: unknown): string {
  const { message, stack, cause, details } = error as Error & { details: unknown };
  return JSON.stringify([message, stack, String(cause), cause, details]);
}

test('sends batches with the token, and gives unit vectors in the order of the texts', async () => {
  const embedder = await start({ HF_BATCH_SIZE: '2', HF_CONCURRENCY: '2' });
  requests = [];
  const texts = ['a', 'bb', 'ccc', 'dddd', 'eeeee'];
  const embedded = await embedder.embedDocuments(texts);
  expect(embedded).toEqual(texts.map(() => Float32Array.of(1, 0, 0, 0)));
  const sent = requests
    .map(({ body }) => body)
    .sort((a, b) => (a.inputs[0] as string).localeCompare(b.inputs[0] as string));
  expect(sent).toEqual(
    [['a', 'bb'], ['ccc', 'dddd'], ['eeeee']].map((inputs) => ({ inputs, normalize: true, truncate: true })),
  );
  expect(new Set(requests.map(({ authorization }) => authorization))).toEqual(new Set([`Bearer ${TOKEN}`]));
  await embedder.close();
});

test('names the model by its hub id, apart from any local one', async () => {
  const embedder = await start({ HF_MODEL: 'BAAI/bge-small-en-v1.5' });
  expect(embedder.model).toEqual({ name: 'hf-baai-bge-small-en-v1-5', dimension: 4 });
});

test('puts the prefixes before queries and documents', async () => {
  const embedder = await start({ HF_QUERY_PREFIX: 'query: ', HF_DOCUMENT_PREFIX: 'passage: ' });
  await embedder.embedQuery('x');
  await embedder.embedDocuments(['y']);
  expect(requests.slice(1).map(({ body }) => body.inputs)).toEqual([['query: x'], ['passage: y']]);
});

test('a self-hosted server without a token gets none', async () => {
  await start({ HF_TOKEN: '' });
  expect(requests.map(({ authorization }) => authorization)).toEqual([undefined]);
});

test.each([429, 503])('tries again after %d, no sooner than Retry-After says', async (status) => {
  const embedder = await start();
  script = [failure(status, { 'retry-after': '1' })];
  const before = performance.now();
  await expect(embedder.embedQuery('x')).resolves.toEqual(Float32Array.of(1, 0, 0, 0));
  expect(requests).toHaveLength(3);
  // Timers may fire a millisecond early.
  expect(performance.now() - before).toBeGreaterThan(990);
});

test('gives up after the last retry', async () => {
  const embedder = await start();
  script = [failure(503), failure(503)];
  await expect(embedder.embedQuery(SECRET_TEXT)).rejects.toMatchObject({
    code: 'EMBEDDING_UNAVAILABLE',
    retryAfterSeconds: 1,
  });
  expect(requests).toHaveLength(3);
});

test('passes a long Retry-After on instead of waiting', async () => {
  const embedder = await start();
  script = [failure(429, { 'retry-after': '3600' })];
  await expect(embedder.embedQuery('x')).rejects.toMatchObject({
    code: 'EMBEDDING_UNAVAILABLE',
    retryAfterSeconds: 3600,
  });
  expect(requests).toHaveLength(2);
});

test.each([401, 403])('a token refused with %d stops the start with a clear error', async (status) => {
  script = [failure(status)];
  await expect(start()).rejects.toMatchObject({
    code: 'EMBEDDING_UNAUTHORIZED',
    message: expect.stringContaining('HF_TOKEN'),
  });
  expect(requests).toHaveLength(1);
});

test('an unknown model stops the start', async () => {
  script = [failure(404)];
  await expect(start()).rejects.toMatchObject({
    code: 'EMBEDDING_UNAVAILABLE',
    message: expect.stringContaining('HF_MODEL'),
  });
});

test('a provider that is down when the process starts does not hinder it', async () => {
  script = [failure(503)];
  const embedder = await start();
  await expect(embedder.embedQuery('x')).resolves.toHaveLength(4);
});

test.each<[string, Answer]>([
  ['vectors of another dimension', vectors(3)],
  ['one vector too few', (response) => answerJson(response, 200, [])],
  ['token vectors', (response) => answerJson(response, 200, [[[1, 2, 3, 4]]])],
  ['holes in a vector', (response) => answerJson(response, 200, [[1, null, 3, 4]])],
  ['broken JSON', (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('[[1')],
  ['a web page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Hi</h1>')],
])('refuses %s', async (_, answer) => {
  script = [answer];
  await expect(start()).rejects.toMatchObject({ code: 'EMBEDDING_INVALID' });
});

test('a request that takes too long is given up', async () => {
  const embedder = await start({ HF_TIMEOUT_MS: '200', HF_RETRIES: '0' });
  script = [() => undefined];
  await expect(embedder.embedQuery('x')).rejects.toMatchObject({
    code: 'EMBEDDING_UNAVAILABLE',
    message: expect.stringContaining('within 200 ms'),
  });
});

test('a server that is gone is unavailable', async () => {
  const embedder = await start({ HF_RETRIES: '0' });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await expect(embedder.embedQuery('x')).rejects.toMatchObject({ code: 'EMBEDDING_UNAVAILABLE' });
});

test('an abort reaches the request under way, and close does too', async () => {
  const embedder = await start();
  const caller = new AbortController();
  const received = Promise.withResolvers<void>();
  script = [() => received.resolve()];
  const abandoned = embedder.embedQuery('x', { signal: caller.signal });
  await received.promise;
  caller.abort(new Error('hung up'));
  await expect(abandoned).rejects.toThrow('hung up');

  const receivedAgain = Promise.withResolvers<void>();
  script = [() => receivedAgain.resolve()];
  const unfinished = embedder.embedQuery('x');
  await receivedAgain.promise;
  await embedder.close();
  await expect(unfinished).rejects.toMatchObject({ code: 'EMBEDDING_UNAVAILABLE' });
});

test.each([400, 401, 429, 500])('neither token nor text shows in the error after %d', async (status) => {
  const embedder = await start({ HF_RETRIES: '0' });
  script = [failure(status)];
  const error = await embedder.embedQuery(SECRET_TEXT).catch((caught: unknown) => caught);
  expect(visible(error)).toContain('127.0.0.1');
  expect(visible(error)).not.toContain(TOKEN);
  expect(visible(error)).not.toContain('Lovelace');
});
