import type { InjectOptions } from 'fastify';
import { ADMIN_KEY } from './support/admin.ts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { bearer, keysFile } from './support/keys.ts';
import { feedForm, profileForm, resumeForm } from './support/multipart.ts';
import { posting } from './support/postings.ts';
import { until } from './support/wait.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const file = keysFile(
  { name: 'seeker', scopes: ['recommend'] },
  { name: 'board', scopes: ['ingest'] },
  { name: 'operator', scopes: ['admin'] },
  { name: 'all', scopes: ['recommend', 'ingest', 'admin'] },
  { name: 'former', scopes: ['recommend'], expires: new Date(Date.now() - 1000) },
);
const [recommend, ingest, admin, all, expired] = file.keys;

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi({ API_KEYS_FILE: file.path, ADMIN_KEY });
});
afterAll(() => api.close());

const REQUESTS: [scope: string, name: string, request: InjectOptions][] = [
  ['recommend', 'POST /recommend', resumeForm('Gardener')],
  ['recommend', 'POST /profile', profileForm('Gardener')],
  ['recommend', 'GET /jobs/{id}', { url: `/jobs/${UNKNOWN}` }],
  ['ingest', 'DELETE /jobs/{id}', { method: 'DELETE', url: `/jobs/${UNKNOWN}` }],
  ['ingest', 'POST /jobs', { method: 'POST', url: '/jobs', payload: [posting('1')] }],
  ['ingest', 'POST /jobs/import', feedForm(JSON.stringify(posting('1')))],
  ['ingest', 'GET /imports/{id}', { url: `/imports/${UNKNOWN}` }],
  ['ingest', 'GET /imports/{id}/events', { url: `/imports/${UNKNOWN}/events` }],
  ['admin', 'GET /admin/queue', { url: '/admin/queue' }],
  ['admin', 'GET /admin/dead-letters', { url: '/admin/dead-letters' }],
];
const KEYS = { recommend, ingest, admin };

const send = (request: InjectOptions, headers: Record<string, string>) =>
  api.inject({ ...request, headers: { ...request.headers, ...headers } });
async function outcome(request: InjectOptions, headers: Record<string, string>) {
  const response = await send(request, headers);
  return [response.statusCode, response.json().error?.code];
}

describe.each(REQUESTS)('%s is what opens %s', (scope, _name, request) => {
  it('which no key, a wrong one and an expired one do not', async () => {
    const [missing, wrong] =
      scope === 'admin' ? ['ADMIN_KEY_INVALID', 'ADMIN_KEY_INVALID'] : ['API_KEY_MISSING', 'API_KEY_INVALID'];
    expect(await outcome(request, {})).toEqual([401, missing]);
    expect(await outcome(request, bearer(`${all.slice(0, -1)}!`))).toEqual([401, wrong]);
    expect(await outcome(request, bearer(expired))).toEqual([401, wrong]);
  });

  it('which a key with another scope does not', async () => {
    for (const [other, key] of Object.entries(KEYS)) {
      if (other !== scope) expect(await outcome(request, bearer(key))).toEqual([403, 'SCOPE_MISSING']);
    }
  });

  it('which a key with the scope, among others or alone, does', async () => {
    for (const key of [KEYS[scope as keyof typeof KEYS], all]) {
      expect([200, 202, 404]).toContain((await send(request, bearer(key))).statusCode);
    }
  });
});

it.each(['/health/live', '/openapi.json', '/docs', '/docs/static/index.css'])(
  '%s needs no key, and minds no wrong one',
  async (url) => {
    for (const headers of [{}, bearer('wrong')]) {
      expect((await api.app.inject({ url, headers })).statusCode).toBe(200);
    }
  },
);

it.each([
  ['a bearer token', bearer(recommend)],
  ['x-api-key', { 'x-api-key': recommend }],
  ['x-admin-key', { 'x-admin-key': recommend }],
  ["x-api-key, beside a proxy's own credentials", { 'x-api-key': recommend, authorization: 'Basic eDp5' }],
  ["x-api-key, beside a proxy's token", { 'x-api-key': recommend, authorization: 'Bearer of-the-proxy' }],
])('a key is taken from %s', async (_name, headers) => {
  expect(await outcome({ url: `/jobs/${UNKNOWN}` }, headers)).toEqual([404, 'JOB_NOT_FOUND']);
});

it.each([
  ['no token', 'Bearer', 'API_KEY_INVALID'],
  ['a token and more', `Bearer ${recommend} x`, 'API_KEY_INVALID'],
  ['the bare key', recommend, 'API_KEY_MISSING'],
  // A browser sends it by itself, whoever's page makes the request.
  ['HTTP Basic', `Basic ${btoa(`x:${recommend}`)}`, 'API_KEY_MISSING'],
])('a key is not taken from an authorization of %s', async (_name, authorization, code) => {
  expect(await outcome({ url: `/jobs/${UNKNOWN}` }, { authorization })).toEqual([401, code]);
});

it('ADMIN_KEY is a key with the scope admin alone', async () => {
  for (const headers of [{ 'x-admin-key': ADMIN_KEY }, bearer(ADMIN_KEY), { 'x-api-key': ADMIN_KEY }]) {
    expect(await outcome({ url: '/admin/queue' }, headers)).toEqual([200, undefined]);
    expect(await outcome({ url: `/jobs/${UNKNOWN}` }, headers)).toEqual([403, 'SCOPE_MISSING']);
  }
});

it('keys with the scope admin open the dashboard, as password', async () => {
  const basic = (key: string) => ({ authorization: `Basic ${btoa(`anyone:${key}`)}` });
  const ask = async (key: string) =>
    (await api.app.inject({ url: '/admin/queues', headers: basic(key) })).statusCode;
  expect([await ask(admin), await ask(recommend), await ask('wrong')]).toEqual([200, 403, 401]);
});

it('says what a client can do about it (RFC 6750)', async () => {
  const challenge = async (headers: Record<string, string>) =>
    (await send({ url: `/imports/${UNKNOWN}` }, headers)).headers['www-authenticate'];
  expect(await challenge({})).toBe('Bearer realm="Rolecall"');
  expect(await challenge(bearer('wrong'))).toBe('Bearer realm="Rolecall", error="invalid_token"');
  expect(await challenge(bearer(recommend))).toBe(
    'Bearer realm="Rolecall", error="insufficient_scope", scope="ingest"',
  );
});

it('a refused body is not looked at', async () => {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', url: '/jobs', payload: '{ no JSON' } as const;
  expect(await outcome(request, headers)).toEqual([401, 'API_KEY_MISSING']);
  expect(await outcome(request, { ...headers, ...bearer(ingest) })).toEqual([400, 'JSON_MALFORMED']);
});

it('keys are replaced and revoked while it runs', async () => {
  const own = keysFile({ name: 'acme' }, { name: 'acme' });
  const [old, fresh] = own.keys;
  const [oldRecord, freshRecord] = own.records;
  own.write([oldRecord as NonNullable<typeof oldRecord>]);
  const rotated = await startApi({ API_KEYS_FILE: own.path });
  const ask = async (key: string) =>
    (await rotated.inject({ url: `/jobs/${UNKNOWN}`, headers: bearer(key) })).statusCode;
  try {
    expect([await ask(old), await ask(fresh)]).toEqual([404, 401]);
    own.write(own.records);
    await until(
      () => ask(fresh),
      (status) => status === 404,
    );
    expect(await ask(old)).toBe(404);
    own.write([freshRecord as NonNullable<typeof freshRecord>]);
    await until(
      () => ask(old),
      (status) => status === 401,
    );
    expect(await ask(fresh)).toBe(404);
  } finally {
    await rotated.close();
  }
});

it('logs which key was used, and never a key', async () => {
  await send({ url: `/jobs/${UNKNOWN}` }, bearer(recommend));
  expect(api.logs()).toContain(`"key":"${file.records[0]?.id}"`);
  for (const key of [...file.keys, ADMIN_KEY]) expect(api.logs()).not.toContain(key);
});

describe('without keys, on an address of this machine', () => {
  let open: ApiUnderTest;
  beforeAll(async () => {
    open = await startApi({ ADMIN_KEY });
  });
  afterAll(() => open.close());

  const ask = async (
    headers: Record<string, string>,
    request: InjectOptions = { url: `/jobs/${UNKNOWN}` },
  ) => {
    const response = await open.inject({ ...request, headers });
    return [response.statusCode, response.json().error?.code];
  };

  it('anyone may recommend and ingest, and nobody administer', async () => {
    expect(await ask({})).toEqual([404, 'JOB_NOT_FOUND']);
    expect(await ask({}, { url: `/imports/${UNKNOWN}` })).toEqual([404, 'IMPORT_NOT_FOUND']);
    expect(await ask({}, { url: '/admin/queue' })).toEqual([401, 'ADMIN_KEY_INVALID']);
  });

  it('a key takes nothing away', async () => {
    expect(await ask({ 'x-admin-key': ADMIN_KEY })).toEqual([404, 'JOB_NOT_FOUND']);
  });

  it('a wrong key is refused all the same', async () => {
    expect(await ask(bearer('wrong'))).toEqual([401, 'API_KEY_INVALID']);
  });

  it('what a proxy passed on is not meant', async () => {
    expect(await ask({ 'x-forwarded-for': '192.0.2.1' })).toEqual([401, 'API_KEY_MISSING']);
    expect(await ask({ forwarded: 'for=192.0.2.1' })).toEqual([401, 'API_KEY_MISSING']);
  });

  it('nor what the page of another site has a browser do', async () => {
    const request = { method: 'DELETE', url: `/jobs/${UNKNOWN}` } as const;
    const page = { 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' };
    expect(await ask(page, request)).toEqual([401, 'API_KEY_MISSING']);
    expect(await ask({ 'sec-fetch-site': 'same-origin' }, request)).toEqual([404, 'JOB_NOT_FOUND']);
    // A link may be followed.
    expect(await ask(page)).toEqual([404, 'JOB_NOT_FOUND']);
  });
});

it('ANONYMOUS_SCOPES lets everyone do what it lists', async () => {
  const own = await startApi({ API_KEYS_FILE: file.path, ANONYMOUS_SCOPES: 'recommend', HOST: '0.0.0.0' });
  const status = async (url: string, headers = {}) => (await own.inject({ url, headers })).statusCode;
  try {
    expect(await status(`/jobs/${UNKNOWN}`)).toBe(404);
    expect(await status(`/jobs/${UNKNOWN}`, { 'x-forwarded-for': '192.0.2.1' })).toBe(404);
    expect(await status(`/jobs/${UNKNOWN}`, bearer(ingest))).toBe(404);
    expect(await status(`/imports/${UNKNOWN}`)).toBe(401);
  } finally {
    await own.close();
  }
});
