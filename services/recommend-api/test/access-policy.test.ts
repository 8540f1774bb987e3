import { loadSettings } from '@rolecall/service-runtime';
import { accessPolicy, trustedProxies } from '../src/access/policy.ts';
import { ApiSettings } from '../src/settings.ts';
import { ownEnvironment } from './support/api-under-test.ts';
import { startService } from './support/service-process.ts';

const policy = (env: NodeJS.ProcessEnv) => accessPolicy(loadSettings([ApiSettings], env));
const anonymous = (env: NodeJS.ProcessEnv) => [...policy(env).anonymous];

it.each(['127.0.0.1', '127.5.0.1', '::1', 'localhost'])('on %s both scopes need no key', (HOST) => {
  expect(anonymous({ HOST })).toEqual(['recommend', 'ingest']);
  expect(policy({ HOST }).anonymousPerMinute).toBe(0);
});

it.each([
  { HOST: '0.0.0.0' },
  { HOST: '::' },
  { HOST: '192.0.2.1' },
  { HOST: 'api' },
  { TRUST_PROXY: '127.0.0.1' },
])('where others get to it, as with %j, who may use it has to be said', (env) => {
  expect(() => policy(env)).toThrow(/set API_KEYS_FILE .* or ANONYMOUS_SCOPES/);
  expect(anonymous({ ...env, API_KEYS_FILE: 'keys.json' })).toEqual([]);
  expect(anonymous({ ...env, ANONYMOUS_SCOPES: 'none' })).toEqual([]);
  expect(anonymous({ ...env, ANONYMOUS_SCOPES: 'recommend' })).toEqual(['recommend']);
});

it('with keys nothing is free unless it is listed, and then limited', () => {
  expect(anonymous({ API_KEYS_FILE: 'keys.json' })).toEqual([]);
  const listed = policy({ API_KEYS_FILE: 'keys.json', ANONYMOUS_SCOPES: 'ingest,recommend' });
  expect(listed).toMatchObject({ anonymous: new Set(['ingest', 'recommend']), anonymousPerMinute: 60 });
});

it.each(['admin', 'recommend,admin', 'all', 'recommend,', 'none,recommend'])(
  'ANONYMOUS_SCOPES=%s is refused',
  (ANONYMOUS_SCOPES) => {
    expect(() => policy({ ANONYMOUS_SCOPES })).toThrow(/ANONYMOUS_SCOPES/);
  },
);

it('proxies are addresses or subnets', () => {
  const proxies = (TRUST_PROXY: string) => trustedProxies(loadSettings([ApiSettings], { TRUST_PROXY }));
  expect(proxies('10.0.0.0/8, 127.0.0.1,fd00::/8')).toEqual(['10.0.0.0/8', '127.0.0.1', 'fd00::/8']);
  for (const wrong of ['1', 'true', '10.0.0.0/33', '10.0.0/8', '::1/129', '10.0.0.1/8/8', '10.0.0.1/', 'a']) {
    expect(() => proxies(wrong)).toThrow(/TRUST_PROXY/);
  }
});

it.each([
  [{ HOST: '0.0.0.0' }, /set API_KEYS_FILE/],
  [{ API_KEYS_FILE: '/no/such/file' }, /cannot be read \(ENOENT\)/],
  [{ TRUST_PROXY: '10.0.0.0/99', ANONYMOUS_SCOPES: 'none' }, /TRUST_PROXY/],
  [{ CORS_ORIGINS: 'jobs.example' }, /CORS_ORIGINS/],
])('a start with %j is one line and exit code 1', async (env, line) => {
  const server = startService('recommend-api/src/server.ts', ownEnvironment(env));
  expect(await server.exited).toBe(1);
  expect(server.stderr()).toMatch(/^recommend-api: CONFIG_INVALID: [^\n]*\n$/);
  expect(server.stderr()).toMatch(line);
});
