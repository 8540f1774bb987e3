import { jobId, MAX_POSTINGS_PER_REQUEST } from '@rolecall/contracts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { BAKER, NURSE, posting } from './support/postings.ts';

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
  await api.index(BAKER, NURSE);
});
afterAll(() => api.close());

const post = (payload: object | string, headers: Record<string, string> = {}) =>
  api.inject({ method: 'POST', url: '/jobs', payload, headers });

it('postings are accepted as an import that can be followed', async () => {
  const response = await post([posting('1'), posting('2')]);
  expect(response.statusCode).toBe(202);
  const { importId, statusUrl } = response.json();
  expect(statusUrl).toBe(`/imports/${importId}`);
  const status = await api.inject(statusUrl);
  expect(status.json()).toMatchObject({ id: importId, status: 'queued', total: 2, rejected: 0 });
});

it('a posting given twice is queued once, and the second is a rejection with its position', async () => {
  const response = await post([posting('1'), posting('1')]);
  const status = await api.inject(response.json().statusUrl);
  expect(status.json()).toMatchObject({
    total: 2,
    rejected: 1,
    rejections: [{ line: 2, code: 'POSTING_DUPLICATE' }],
  });
});

it.each([
  ['title', { ...posting('3'), title: undefined }],
  ['description', { ...posting('3'), description: undefined }],
  ['title', posting('3', { title: '' })],
  ['description', posting('3', { description: ' \n' })],
])('a posting without %s is refused, and nothing is taken', async (field, bad) => {
  const response = await post([posting('1'), bad]);
  expect(response.statusCode).toBe(422);
  const { code, details } = response.json().error;
  expect(code).toBe('POSTING_INVALID');
  expect(details).toContainEqual({ path: `/1/${field}`, message: expect.any(String) });
});

it('the details of many bad postings are bounded', async () => {
  const response = await post(Array.from({ length: MAX_POSTINGS_PER_REQUEST }, () => ({ colour: 'red' })));
  expect(response.statusCode).toBe(422);
  expect(response.json().error.details).toHaveLength(100);
});

it.each([
  ['an object', {}, 400, 'REQUEST_INVALID'],
  ['a single posting', posting('1'), 400, 'REQUEST_INVALID'],
  ['no posting', [], 400, 'REQUEST_INVALID'],
  ['a text', '"postings"', 400, 'REQUEST_INVALID'],
  ['null', 'null', 400, 'REQUEST_INVALID'],
  ['a number in the array', [7], 422, 'POSTING_INVALID'],
  ['broken JSON', '[{"source":', 400, 'JSON_MALFORMED'],
  ['an empty body', '', 400, 'JSON_MALFORMED'],
  ['a poisoned prototype', '[{"__proto__": {"a": 1}}]', 400, 'JSON_MALFORMED'],
])('%s is refused', async (_name, payload, status, code) => {
  const response = await post(payload, { 'content-type': 'application/json' });
  expect([response.statusCode, response.json().error.code]).toEqual([status, code]);
});

it('one posting too many is refused', async () => {
  const response = await post(
    Array.from({ length: MAX_POSTINGS_PER_REQUEST + 1 }, (_, i) => posting(String(i))),
  );
  expect(response.statusCode).toBe(400);
  expect(response.json().error.code).toBe('REQUEST_INVALID');
});

it.each(['text/plain', 'text/csv', 'multipart/form-data; boundary=x'])('%s is not accepted', async (type) => {
  const response = await post('x', { 'content-type': type });
  expect([response.statusCode, response.json().error.code]).toEqual([415, 'CONTENT_TYPE_UNSUPPORTED']);
});

it('a body over the limit is refused', async () => {
  const small = await startApi({ MAX_JSON_BODY_BYTES: '2048' });
  try {
    const response = await small.inject({
      method: 'POST',
      url: '/jobs',
      payload: [posting('1', { description: 'x'.repeat(3000) })],
    });
    expect([response.statusCode, response.json().error.code]).toEqual([413, 'BODY_TOO_LARGE']);
  } finally {
    await small.close();
  }
});

it('an indexed job is shown with its whole text', async () => {
  const id = jobId('test', 'baker');
  const response = await api.inject(`/jobs/${id}`);
  expect(response.statusCode).toBe(200);
  expect(response.json()).toEqual({ id, ...BAKER, indexedAt: '2026-01-02T03:04:05.000Z' });
});

it('a deleted job is gone, and deleting it again says so', async () => {
  const url = `/jobs/${jobId('test', 'nurse')}`;
  expect((await api.inject({ method: 'DELETE', url })).statusCode).toBe(204);
  for (const method of ['GET', 'DELETE'] as const) {
    const response = await api.inject({ method, url });
    expect([response.statusCode, response.json().error.code]).toEqual([404, 'JOB_NOT_FOUND']);
  }
});

it('what is not there is not found, and what is no id is invalid', async () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  const missing = await api.inject(`/imports/${unknown}`);
  expect([missing.statusCode, missing.json().error.code]).toEqual([404, 'IMPORT_NOT_FOUND']);
  for (const url of ['/jobs/7', '/imports/7', `/jobs/${'9'.repeat(500)}`]) {
    const response = await api.inject(url);
    expect([response.statusCode, response.json().error.code]).toEqual([400, 'REQUEST_INVALID']);
  }
});

it('a deleted import is gone, and deleting it again says so', async () => {
  const { statusUrl: url } = (await post([posting('1')])).json();
  expect((await api.inject({ method: 'DELETE', url })).statusCode).toBe(204);
  for (const method of ['GET', 'DELETE'] as const) {
    const response = await api.inject({ method, url });
    expect([response.statusCode, response.json().error.code]).toEqual([404, 'IMPORT_NOT_FOUND']);
  }
});
