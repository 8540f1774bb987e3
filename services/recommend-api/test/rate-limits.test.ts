import { type ApiUnderTest, ownEnvironment, startApi } from './support/api-under-test.ts';
import { bearer, keysFile } from './support/keys.ts';
import { closedPort, silentServer } from './support/ports.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const RECOMMEND = `/jobs/${UNKNOWN}`;
const INGEST = `/imports/${UNKNOWN}`;
const BOTH = { scopes: ['recommend', 'ingest'] } as const;

const file = keysFile(
  BOTH,
  BOTH,
  { ...BOTH, rateLimitPerMinute: 1 },
  { ...BOTH, rateLimitPerMinute: 5 },
  { ...BOTH, rateLimitPerMinute: 0 },
);
const [key, other, impatient, generous, unlimited] = file.keys;
const LIMITS = { API_KEYS_FILE: file.path, RATE_LIMIT_PER_MINUTE: '3', ANONYMOUS_LIMIT_PER_MINUTE: '2' };

/** For tests that count different things: what is counted is a minute's. */
let api: ApiUnderTest;

beforeAll(async () => {
  api = await startCounting(LIMITS);
});
afterAll(() => api.close());

async function startCounting(env: NodeJS.ProcessEnv): Promise<ApiUnderTest> {
  const started = await startApi(env);
  // Until it is connected, nothing is counted.
  await started.dependencies.counters.redis.ping().catch(() => {});
  return started;
}

async function withApi(env: NodeJS.ProcessEnv, test: (own: ApiUnderTest) => Promise<void>): Promise<void> {
  const own = await startCounting(env);
  try {
    await test(own);
  } finally {
    await own.close();
  }
}

async function statuses(api: ApiUnderTest, times: number, headers: Record<string, string>, url = RECOMMEND) {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push((await api.inject({ url, headers })).statusCode);
  return all;
}

it('a key has so many requests a minute for each scope, and is told of them', async () => {
  const first = await api.inject({ url: RECOMMEND, headers: bearer(key) });
  expect(first.headers).toMatchObject({ 'ratelimit-limit': '3', 'ratelimit-remaining': '2' });
  expect(Number(first.headers['ratelimit-reset'])).toBeGreaterThan(0);
  expect(await statuses(api, 2, bearer(key))).toEqual([404, 404]);
  const refused = await api.inject({ url: RECOMMEND, headers: bearer(key) });
  expect([refused.statusCode, refused.json().error.code]).toEqual([429, 'RATE_LIMITED']);
  expect(refused.headers).toMatchObject({ 'ratelimit-remaining': '0' });
  const wait = Number(refused.headers['retry-after']);
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  // Neither another key nor another scope is touched.
  expect(await statuses(api, 1, bearer(other))).toEqual([404]);
  expect(await statuses(api, 1, bearer(key), INGEST)).toEqual([404]);
});

it('processes count together', async () => {
  const shared = { ...ownEnvironment(), ...LIMITS };
  await withApi(shared, (one) =>
    withApi(shared, async (two) => {
      expect(await statuses(one, 2, bearer(key))).toEqual([404, 404]);
      expect(await statuses(two, 2, bearer(key))).toEqual([404, 429]);
      expect(await statuses(one, 1, bearer(key))).toEqual([429]);
    }),
  );
});

it('a key may have a limit of its own, or none', async () => {
  expect(await statuses(api, 6, bearer(generous))).toEqual([404, 404, 404, 404, 404, 429]);
  expect(new Set(await statuses(api, 20, bearer(unlimited)))).toEqual(new Set([404]));
});

it('without a valid key the address is counted, whatever keys are tried', async () => {
  expect(await statuses(api, 1, bearer('one'))).toEqual([401]);
  expect(await statuses(api, 1, {})).toEqual([401]);
  expect(await statuses(api, 1, bearer('another'))).toEqual([429]);
  expect(await statuses(api, 1, bearer(unlimited))).toEqual([404]);
});

it('an address is what a trusted proxy says, and by its network where it is IPv6', () =>
  withApi({ ...LIMITS, TRUST_PROXY: '127.0.0.1', ANONYMOUS_SCOPES: 'recommend' }, async (own) => {
    const from = (address: string) => ({ 'x-forwarded-for': address });
    expect(await statuses(own, 3, from('192.0.2.1'))).toEqual([404, 404, 429]);
    expect(await statuses(own, 1, from('192.0.2.2'))).toEqual([404]);
    // What the client itself wrote there stands before what the proxy added.
    expect(await statuses(own, 1, from('198.51.100.9, 192.0.2.1'))).toEqual([429]);
    expect(await statuses(own, 2, from('2001:db8::1'))).toEqual([404, 404]);
    expect(await statuses(own, 1, from('2001:db8::ffff:2'))).toEqual([429]);
  }));

it('nobody believes a header where no proxy is trusted', () =>
  withApi({ ...LIMITS, ANONYMOUS_SCOPES: 'recommend' }, async (own) => {
    const answers = [];
    for (const address of ['192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      answers.push(...(await statuses(own, 1, { 'x-forwarded-for': address })));
    }
    expect(answers).toEqual([404, 404, 429]);
  }));

it('what is public is not limited', async () => {
  expect(await statuses(api, 5, {}, '/health/live')).toEqual([200, 200, 200, 200, 200]);
});

it('a request that is too much is not read', async () => {
  const request = {
    method: 'POST',
    url: '/jobs',
    payload: '{',
    headers: { 'content-type': 'application/json', ...bearer(impatient) },
  } as const;
  expect((await api.inject(request)).json().error.code).toBe('JSON_MALFORMED');
  expect((await api.inject(request)).json().error.code).toBe('RATE_LIMITED');
});

it('while Redis is away, or silent, nothing is limited, which is logged once', async () => {
  const silent = await silentServer();
  try {
    for (const port of [await closedPort(), silent.port]) {
      await withApi({ ...LIMITS, REDIS_URL: `redis://127.0.0.1:${port}` }, async (own) => {
        expect(new Set(await statuses(own, 10, bearer(key)))).toEqual(new Set([404]));
        expect(own.logs().split('no rate limit holds')).toHaveLength(2);
      });
    }
  } finally {
    silent.close();
  }
});
