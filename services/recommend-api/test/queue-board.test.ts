import { ADMIN_KEY, startFailingWorker } from './support/admin.ts';
import { type ApiUnderTest, ownEnvironment, startApi } from './support/api-under-test.ts';
import { closedPort } from './support/ports.ts';
import { posting } from './support/postings.ts';
import { until } from './support/wait.ts';

const BOARD = '/admin/queues';
const basic = (password: string) => ({ authorization: `Basic ${btoa(`anyone:${password}`)}` });

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

const ask = (method: 'GET' | 'PUT' | 'POST' | 'PATCH', path: string, payload?: object) =>
  api.app.inject({ method, url: BOARD + path, headers: basic(ADMIN_KEY), ...(payload && { payload }) });
const getImport = async (id: string) => (await api.inject(`/imports/${id}`)).json();
const countDeadLetters = async () => (await api.dependencies.queue.admin.state()).deadLetters;

/** Imports a posting in vain and waits until its batch is filed as a dead letter. */
async function bury(externalId: string): Promise<string> {
  const before = await countDeadLetters();
  const payload = [posting(externalId)];
  const { importId } = (await api.inject({ method: 'POST', url: '/jobs', payload })).json();
  await until(countDeadLetters, (count) => count === before + 1);
  return importId;
}

it('is not there without a key in the settings', async () => {
  const keyless = await startApi();
  try {
    for (const path of ['', '/', '/api/queues', '/static/favicon.ico']) {
      const response = await keyless.app.inject({ url: BOARD + path, headers: basic('') });
      expect([path, response.statusCode]).toEqual([path, 404]);
    }
  } finally {
    await keyless.close();
  }
});

it.each(['', '/', '/queue/ingest', '/api/queues', '/static/favicon.ico'])(
  '%p has a browser ask for the key',
  async (path) => {
    for (const headers of [{}, basic('wrong'), basic(''), { authorization: 'Basic' }]) {
      const response = await api.app.inject({ url: BOARD + path, headers });
      expect([response.statusCode, response.json().error.code]).toEqual([401, 'ADMIN_KEY_INVALID']);
      expect(response.headers['www-authenticate']).toMatch(/^Basic realm="/);
    }
  },
);

it('the page and what it needs come from here alone, and run no other script', async () => {
  const page = await ask('GET', '');
  expect(page.statusCode).toBe(200);
  expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/);
  const scripts = [...page.body.matchAll(/<script\b([^>]*)>/g)].map((match) => String(match[1]));
  const sources = scripts.flatMap((tag) => /src="([^"]+)"/.exec(tag)?.[1] ?? []);
  // The only one without a source is data.
  expect(scripts.filter((tag) => !tag.includes('src=')).join()).toContain('type="application/json"');
  expect(scripts.length - sources.length).toBe(1);
  const base = /<base href="([^"]+)"/.exec(page.body)?.[1];
  expect(base).toBe(`${BOARD}/`);
  for (const source of sources) {
    const { pathname, host } = new URL(source, `http://localhost${base}`);
    const { statusCode } = await api.app.inject({ url: pathname, headers: basic(ADMIN_KEY) });
    expect([source, host, statusCode]).toEqual([source, 'localhost', 200]);
  }
});

it('shows batches with their postings', async () => {
  const importId = await bury('shown');
  const { queues } = (await ask('GET', '/api/queues?activeQueue=ingest&status=failed')).json();
  expect(queues).toMatchObject([{ name: 'ingest', counts: { failed: 1 } }]);
  const { job } = (await ask('GET', `/api/queues/ingest/${importId}-0`)).json();
  expect(job).toMatchObject({
    failedReason: 'INDEX_REJECTED: The job index refused the operation.',
    data: { importId, postings: [{ line: 1, posting: posting('shown') }] },
  });
  for (const path of ['/api/redis/stats', '/api/queues/ingest/workers', '/api/job-schedulers']) {
    expect([path, (await ask('GET', path)).statusCode]).toEqual([path, 200]);
  }
  expect((await ask('PUT', `/api/queues/ingest/${importId}-0/clean`)).statusCode).toBe(204);
  expect(await countDeadLetters()).toBe(0);
  expect(await getImport(importId)).toMatchObject({ status: 'failed', failed: 1 });
});

it('retries dead letters, one or all, and the imports are repaired', async () => {
  const imports = [await bury('first'), await bury('second'), await bury('third')];
  worker.outage.over = true;
  expect((await ask('PUT', `/api/queues/ingest/${imports[0]}-0/retry`)).statusCode).toBe(204);
  expect((await ask('PUT', '/api/queues/ingest/retry/failed')).json()).toMatchObject({ retried: 2 });
  for (const id of imports) {
    const done = await until(
      () => getImport(id),
      ({ status }) => status === 'completed',
    );
    expect(done).toMatchObject({ indexed: 1, failed: 0 });
  }
  worker.outage.over = false;
});

it('pauses and resumes, and leaves alone what is no dead letter', async () => {
  expect((await ask('PUT', '/api/queues/ingest/pause')).statusCode).toBe(200);
  const payload = [posting('waiting')];
  const { importId } = (await api.inject({ method: 'POST', url: '/jobs', payload })).json();
  expect((await ask('PUT', `/api/queues/ingest/${importId}-0/clean`)).statusCode).toBe(404);
  expect((await ask('PUT', `/api/queues/ingest/${importId}-0/retry`)).statusCode).toBe(400);
  expect(await api.dependencies.queue.admin.state()).toMatchObject({ paused: true, waiting: 1 });
  worker.outage.over = true;
  expect((await ask('PUT', '/api/queues/ingest/resume')).statusCode).toBe(200);
  await until(
    () => getImport(importId),
    ({ status }) => status === 'completed',
  );
});

it.each([
  ['POST', '/api/queues/ingest/add'],
  ['PUT', '/api/queues/ingest/empty'],
  ['PUT', '/api/queues/ingest/obliterate'],
  ['PUT', '/api/queues/ingest/promote'],
  ['PUT', '/api/queues/ingest/clean/failed'],
  ['PUT', '/api/queues/ingest/concurrency'],
  ['PATCH', '/api/queues/ingest/1/update-data'],
] as const)('%s %s would leave imports with wrong counts, and is refused', async (method, path) => {
  const response = await ask(method, path, {});
  expect(response.statusCode).toBe(404);
  expect(response.json()).toEqual({
    error: 'ROUTE_NOT_FOUND',
    message: expect.stringContaining('nothing else'),
  });
});

it('answers an error while Redis is away, without its words', async () => {
  const cut = await startApi({ ADMIN_KEY, REDIS_URL: `redis://127.0.0.1:${await closedPort()}` });
  try {
    const headers = basic(ADMIN_KEY);
    const response = await cut.app.inject({ url: `${BOARD}/api/queues`, headers });
    expect([response.statusCode, response.json().error]).toEqual([500, 'INTERNAL']);
    expect(response.body).not.toMatch(/127\.0\.0\.1|ioredis|ECONN/);
    expect((await cut.app.inject({ url: BOARD, headers })).statusCode).toBe(200);
  } finally {
    await cut.close();
  }
});
