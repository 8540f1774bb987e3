import { ADMIN_KEY, startFailingWorker } from './support/admin.ts';
import { type ApiUnderTest, ownEnvironment, startApi } from './support/api-under-test.ts';
import { closedPort } from './support/ports.ts';
import { posting } from './support/postings.ts';
import { until } from './support/wait.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const ROUTES = [
  ['GET', '/admin/queue'],
  ['POST', '/admin/queue/pause'],
  ['POST', '/admin/queue/resume'],
  ['GET', '/admin/dead-letters'],
  ['GET', `/admin/dead-letters/${UNKNOWN}-0`],
  ['POST', `/admin/dead-letters/${UNKNOWN}-0/replay`],
  ['DELETE', `/admin/dead-letters/${UNKNOWN}-0`],
  ['POST', `/admin/imports/${UNKNOWN}/dead-letters/replay`],
  ['DELETE', `/admin/imports/${UNKNOWN}/dead-letters`],
] as const;
type Method = (typeof ROUTES)[number][0];

const environment = ownEnvironment({ ADMIN_KEY, INGEST_ATTEMPTS: '1' });
let api: ApiUnderTest;
let worker: ReturnType<typeof startFailingWorker>;

beforeAll(async () => {
  api = await startApi(environment);
  worker = startFailingWorker(environment);
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const admin = (method: Method, url: string) =>
  api.inject({ method, url, headers: { 'x-admin-key': ADMIN_KEY } });

/** Imports postings in vain and waits until their batch is filed as a dead letter. */
async function bury(count: number): Promise<string> {
  const payload = Array.from({ length: count }, (_, n) => posting(`${count}-${n}`));
  const { importId } = (await api.inject({ method: 'POST', url: '/jobs', payload })).json();
  await until(
    async () => (await admin('GET', `/admin/dead-letters?importId=${importId}`)).json().total,
    (total) => total === 1,
  );
  return importId;
}

it('there are no such routes without a key in the settings', async () => {
  const keyless = await startApi();
  try {
    for (const [method, url] of ROUTES) {
      const response = await keyless.inject({ method, url, headers: { 'x-admin-key': ADMIN_KEY } });
      expect([url, response.statusCode, response.json().error.code]).toEqual([url, 404, 'ROUTE_NOT_FOUND']);
    }
  } finally {
    await keyless.close();
  }
});

it.each(ROUTES)('%s %s is refused without the key', async (method, url) => {
  const response = await api.inject({ method, url });
  expect([response.statusCode, response.json().error.code]).toEqual([401, 'ADMIN_KEY_INVALID']);
  expect(response.headers['www-authenticate']).toBe('Bearer realm="Rolecall"');
});

it.each([
  ['another key', { 'x-admin-key': `${ADMIN_KEY}x` }],
  ['the beginning of the key', { 'x-admin-key': ADMIN_KEY.slice(0, -1) }],
  ['an empty key', { 'x-admin-key': '' }],
  ['another bearer', { authorization: 'Bearer x' }],
  ['no bearer', { authorization: 'Bearer' }],
  ['a bearer and more', { authorization: `Bearer ${ADMIN_KEY} x` }],
  ['the bare key', { authorization: ADMIN_KEY }],
  // A browser sends it by itself, whoever's page makes the request.
  ['the key by HTTP Basic', { authorization: `Basic ${btoa(`admin:${ADMIN_KEY}`)}` }],
])('%s is refused', async (_name, headers) => {
  const response = await api.inject({ url: '/admin/queue', headers });
  expect([response.statusCode, response.json().error.code]).toEqual([401, 'ADMIN_KEY_INVALID']);
});

it.each([
  ['x-admin-key', ADMIN_KEY],
  ['authorization', `Bearer ${ADMIN_KEY}`],
  ['authorization', `bearer ${ADMIN_KEY}`],
])('the key is taken from %s: %s', async (header, value) => {
  const response = await api.inject({ url: '/admin/queue', headers: { [header]: value } });
  expect(response.statusCode).toBe(200);
});

it.each(['too-short', 'with a space in the middle', 'x'.repeat(513)])(
  'the setting ADMIN_KEY=%p is refused',
  async (key) => {
    await expect(startApi({ ADMIN_KEY: key })).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  },
);

it('dead letters are listed, inspected, replayed and dropped', async () => {
  const importId = await bury(2);
  const id = `${importId}-0`;
  const listed = (await admin('GET', `/admin/dead-letters?importId=${importId}`)).json();
  expect(listed).toMatchObject({
    total: 1,
    deadLetters: [{ id, importId, batch: 0, postingCount: 2, code: 'INDEX_REJECTED', attempts: 1 }],
  });
  const shown = await admin('GET', `/admin/dead-letters/${id}`);
  expect(shown.json().postings).toEqual([
    { line: 1, posting: posting('2-0') },
    { line: 2, posting: posting('2-1') },
  ]);
  expect((await api.inject(`/imports/${importId}`)).json()).toMatchObject({ status: 'failed', failed: 2 });

  worker.outage.over = true;
  expect((await admin('POST', `/admin/dead-letters/${id}/replay`)).statusCode).toBe(204);
  const repaired = await until(
    async () => (await api.inject(`/imports/${importId}`)).json(),
    ({ status }) => status === 'completed',
  );
  expect(repaired).toMatchObject({ total: 2, indexed: 2, failed: 0 });
  worker.outage.over = false;

  const other = await bury(3);
  expect((await admin('DELETE', `/admin/dead-letters/${other}-0`)).statusCode).toBe(204);
  expect((await api.inject(`/imports/${other}`)).json()).toMatchObject({ status: 'failed', failed: 3 });
  expect((await admin('GET', '/admin/dead-letters')).json()).toEqual({ total: 0, deadLetters: [] });
});

it('those of an import are handled at once', async () => {
  const importId = await bury(4);
  const url = `/admin/imports/${importId}/dead-letters`;
  await admin('POST', '/admin/queue/pause');
  expect((await admin('POST', `${url}/replay`)).json()).toEqual({ handled: 1, remaining: 0 });
  expect((await admin('POST', `${url}/replay`)).json()).toEqual({ handled: 0, remaining: 0 });
  await admin('POST', '/admin/queue/resume');
  await until(
    async () => (await admin('GET', '/admin/queue')).json().deadLetters,
    (count) => count === 1,
  );
  expect((await admin('DELETE', url)).json()).toEqual({ handled: 1, remaining: 0 });
});

it('the queue is paused and resumed', async () => {
  const paused = await admin('POST', '/admin/queue/pause');
  expect(paused.json()).toEqual({ paused: true, waiting: 0, delayed: 0, active: 0, deadLetters: 0 });
  await api.inject({ method: 'POST', url: '/jobs', payload: [posting('paused')] });
  expect((await admin('GET', '/admin/queue')).json()).toMatchObject({ paused: true, waiting: 1 });
  worker.outage.over = true;
  expect((await admin('POST', '/admin/queue/resume')).json()).toMatchObject({ paused: false });
  await until(
    async () => (await admin('GET', '/admin/queue')).json(),
    ({ waiting, active }) => waiting + active === 0,
  );
});

it.each([
  ['GET', '/admin/dead-letters?limit=0'],
  ['GET', '/admin/dead-letters?limit=51'],
  ['GET', '/admin/dead-letters?offset=-1'],
  ['GET', '/admin/dead-letters?importId=7'],
  ['GET', '/admin/dead-letters?colour=red'],
  ['GET', '/admin/dead-letters/meta'],
  ['DELETE', `/admin/dead-letters/${UNKNOWN}`],
  ['POST', '/admin/queue/pause?for=ever'],
] as const)('%s %s is invalid', async (method, url) => {
  const response = await admin(method, url);
  expect([response.statusCode, response.json().error.code]).toEqual([400, 'REQUEST_INVALID']);
});

it.each([
  ['GET', ''],
  ['DELETE', ''],
  ['POST', '/replay'],
] as const)('%s of an unknown dead letter%s is not found', async (method, action) => {
  const response = await admin(method, `/admin/dead-letters/${UNKNOWN}-0${action}`);
  expect([response.statusCode, response.json().error.code]).toEqual([404, 'DEAD_LETTER_NOT_FOUND']);
});

it('says that the queue is away', async () => {
  const REDIS_URL = `redis://127.0.0.1:${await closedPort()}`;
  const cut = await startApi({ ADMIN_KEY, REDIS_URL });
  try {
    const ask = async ([method, url]: (typeof ROUTES)[number]) => {
      const response = await cut.inject({ method, url, headers: { 'x-admin-key': ADMIN_KEY } });
      return [url, response.statusCode, response.json().error.code];
    };
    const unavailable = ROUTES.map(([, url]) => [url, 503, 'QUEUE_UNAVAILABLE']);
    expect(await Promise.all(ROUTES.map(ask))).toEqual(unavailable);
  } finally {
    await cut.close();
  }
});

it('never logs the key', () => {
  expect(api.logs()).toContain('dead letter replayed');
  expect(api.logs()).not.toContain(ADMIN_KEY);
});
