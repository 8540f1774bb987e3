import { ADMIN_KEY } from './support/admin.ts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';

const PAGE = 'https://jobs.example';

let api: ApiUnderTest;
let open: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ ADMIN_KEY });
  open = await startApi({ CORS_ORIGINS: `${PAGE}, http://localhost:8080` });
});
afterAll(async () => {
  await api.close();
  await open.close();
});

const preflight = (to: ApiUnderTest, origin: string, method: string, url = '/recommend') =>
  to.app.inject({
    method: 'OPTIONS',
    url,
    headers: {
      origin,
      'access-control-request-method': method,
      'access-control-request-headers': 'x-api-key',
    },
  });

it.each(['/health/live', '/nothing', '/jobs/7', '/openapi.json'])(
  'a browser neither runs, frames nor guesses what %s answers',
  async (url) => {
    const { headers } = await api.app.inject(url);
    expect(headers).toMatchObject({
      'content-security-policy': "default-src 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'no-referrer',
    });
    expect(headers).not.toHaveProperty('x-powered-by');
  },
);

it('the pages keep the policies they need', async () => {
  const policy = async (url: string, headers = {}) =>
    (await api.app.inject({ url, headers })).headers['content-security-policy'];
  expect(await policy('/docs')).toMatch(/^default-src 'self'; img-src/);
  expect(await policy('/admin/queues', { 'x-admin-key': ADMIN_KEY })).toMatch(
    /^default-src 'none'; script-src 'self'/,
  );
});

it('without CORS_ORIGINS no page of another site may call, or read', async () => {
  const asked = await preflight(api, PAGE, 'POST');
  expect(asked.statusCode).toBe(405);
  const answer = await api.app.inject({ url: '/health/live', headers: { origin: PAGE } });
  for (const { headers } of [asked, answer]) {
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  }
});

it('with it those sites may, and no other', async () => {
  const { statusCode, headers } = await preflight(open, PAGE, 'POST');
  expect(statusCode).toBe(204);
  expect(headers).toMatchObject({
    'access-control-allow-origin': PAGE,
    'access-control-allow-methods': 'GET, HEAD, POST, DELETE',
    'access-control-allow-headers': expect.stringContaining('x-api-key'),
    vary: expect.stringContaining('Origin'),
  });
  expect(headers).not.toHaveProperty('access-control-allow-credentials');
  const other = await preflight(open, 'https://elsewhere.example', 'POST');
  expect(other.headers).not.toHaveProperty('access-control-allow-origin');
});

it('a page that may call can read what came of it', async () => {
  const { headers } = await open.app.inject({ url: '/health/live', headers: { origin: PAGE } });
  expect(headers).toMatchObject({
    'access-control-allow-origin': PAGE,
    'access-control-expose-headers': expect.stringContaining('retry-after'),
  });
});

it('and may do without a key what needs none', async () => {
  const headers = (origin: string) => ({ origin, 'sec-fetch-site': 'cross-site' });
  const ask = async (origin: string) =>
    (await open.app.inject({ method: 'POST', url: '/jobs', headers: headers(origin) })).statusCode;
  expect([await ask(PAGE), await ask('https://elsewhere.example')]).toEqual([400, 401]);
});
