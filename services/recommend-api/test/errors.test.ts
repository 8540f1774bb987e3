import { createError } from '@rolecall/contracts';
import type { Embedder } from '@rolecall/embeddings';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { resumeForm } from './support/multipart.ts';

let api: ApiUnderTest;
let failure: Error;

beforeAll(async () => {
  const failing = (embedder: Embedder): Embedder => ({
    ...embedder,
    embedDocuments: () => Promise.reject(failure),
    embedQuery: () => Promise.reject(failure),
  });
  api = await startApi({}, () => ({}), failing);
  await api.dependencies.live.ready();
});
afterAll(() => api.close());

const recommend = () => api.inject(resumeForm('Gardener'));

it('an unknown error is logged under the request id, and the caller learns nothing of it', async () => {
  failure = new TypeError('cannot read /etc/secret');
  const response = await recommend();
  expect(response.statusCode).toBe(500);
  expect(response.json()).toEqual({
    error: { code: 'INTERNAL', message: expect.any(String), requestId: expect.any(String) },
  });
  expect(response.body).not.toContain('secret');
  const logged = api
    .logs()
    .split('\n')
    .find((line) => line.includes('cannot read /etc/secret'));
  expect(JSON.parse(logged ?? '')).toMatchObject({
    level: 50,
    requestId: response.json().error.requestId,
    err: { stack: expect.stringContaining('errors.test.ts') },
  });
});

it('a coded error keeps its status, code and message, but not its cause', async () => {
  failure = createError('EMBEDDING_UNAUTHORIZED', { cause: new Error('token hf_123') });
  const response = await recommend();
  expect([response.statusCode, response.json().error.code]).toEqual([502, 'EMBEDDING_UNAUTHORIZED']);
  expect(response.body).not.toContain('hf_123');
});

it('says when to retry, in whole seconds', async () => {
  failure = createError('EMBEDDING_BUSY', { retryAfterSeconds: 1.2 });
  const response = await recommend();
  expect([response.statusCode, response.headers['retry-after']]).toEqual([503, '2']);
});

it('a coded error that lost its class on the way is still known', async () => {
  failure = Object.assign(new Error('Too many texts.'), { name: 'RolecallError', code: 'EMBEDDING_BUSY' });
  const response = await recommend();
  expect(response.statusCode).toBe(503);
  expect(response.json().error).toMatchObject({ code: 'EMBEDDING_BUSY', message: 'Too many texts.' });
});

it.each([
  ['GET', '/page'],
  ['POST', '/nothing/here'],
  ['QUERY', '/nothing/here'],
] as const)('%s %s is no route', async (method, url) => {
  const response = await api.inject({ method, url });
  expect([response.statusCode, response.json().error.code]).toEqual([404, 'ROUTE_NOT_FOUND']);
  expect(response.headers['x-request-id']).toBe(response.json().error.requestId);
});

it.each([
  ['GET', '/recommend?limit=3', 'POST'],
  ['POST', '/health/live', 'GET, HEAD'],
  ['PUT', '/jobs', 'GET, HEAD, POST'],
  ['TRACE', '/jobs/2a80ea2c-e4f7-54ba-a800-3915f546dbe3', 'DELETE, GET, HEAD'],
  ['OPTIONS', '/feedback', 'POST'],
  ['GET', '/jobs/import', 'POST'],
  // Was answered 500: Node knows this method, and Fastify wants a body with it.
  ['QUERY', '/imports/6f3b1a52-98c4-4d0e-8a7d-2f4c9be01d37/events', 'GET, HEAD'],
])('%s %s is answered by what is allowed there: %s', async (method, url, allowed) => {
  const response = await api.inject({ method: method as 'GET', url });
  expect([response.statusCode, response.json().error.code]).toEqual([405, 'METHOD_NOT_ALLOWED']);
  expect(response.headers['allow']).toBe(allowed);
});

it('a URL that is none is refused with an id of its own', async () => {
  const response = await api.inject('/jobs/%E0%A4%A');
  expect([response.statusCode, response.json().error.code]).toEqual([400, 'REQUEST_INVALID']);
  expect(response.headers['x-request-id']).toBe(response.json().error.requestId);
});

it('a sane request id is kept, any other is replaced', async () => {
  const given = (id: string) => api.inject({ url: '/nothing', headers: { 'x-request-id': id } });
  const kept = await given('trace-7f.3:b');
  expect(kept.headers['x-request-id']).toBe('trace-7f.3:b');
  expect(kept.json().error.requestId).toBe('trace-7f.3:b');
  for (const id of ['', 'two words', '<script>', '{"a":1}', 'x'.repeat(129)]) {
    const { headers } = await given(id);
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  }
});
