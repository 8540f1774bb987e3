import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseKeysFile } from '@rolecall/api-keys';
import { fileServer } from './support/file-server.ts';
import { runCli } from './support/run-cli.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-keys-'));
  file = join(folder, 'secrets', 'keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

async function keys(...args: string[]) {
  const run = runCli(['keys', ...args], { API_KEYS_FILE: file, INIT_CWD: folder });
  return { code: await run.ended, output: run.output() };
}
const kept = async () => parseKeysFile(await readFile(file, 'utf8'));
const keyIn = (output: string) => /rc_[0-9a-z]{8}_[0-9A-Za-z]{40}/.exec(output)?.[0] ?? '';

it('makes a key, shows it once, and keeps what does not tell it, for its owner alone', async () => {
  const made = await keys(
    'create',
    '--name',
    'acme',
    '--scopes',
    'ingest,recommend',
    '--expires',
    '90d',
    '--rate-limit',
    '1200',
  );
  expect(made.code).toBe(0);
  const key = keyIn(made.output);
  expect(made.output.split('\n')).toContain(key);
  const [record] = await kept();
  expect(record).toMatchObject({ name: 'acme', scopes: ['recommend', 'ingest'], rateLimitPerMinute: 1200 });
  const days = (Date.parse(record?.expires ?? '') - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(90);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, 'utf8')).not.toContain(key.slice(12));
  const listed = await keys('list');
  expect(listed.output).toContain(record?.id);
  expect(listed.output).not.toContain(key.slice(12));
});

it('revokes one key of two', async () => {
  await keys('create', '--name', 'acme', '--scopes', 'recommend');
  await keys('create', '--name', 'acme', '--scopes', 'recommend');
  const [first, second] = await kept();
  expect(await keys('revoke', first?.id ?? '')).toMatchObject({ code: 0 });
  expect(await kept()).toEqual([second]);
  expect(await keys('revoke', first?.id ?? '')).toMatchObject({
    code: 1,
    output: expect.stringContaining('there is no key'),
  });
  expect(await readdir(join(folder, 'secrets'))).toEqual(['keys.json']);
});

it.each([
  [['create', '--scopes', 'recommend'], '--name'],
  [['create', '--name', 'acme'], '--scopes takes'],
  [['create', '--name', 'acme', '--scopes', 'all'], '--scopes takes'],
  [['create', '--name', 'a b', '--scopes', 'admin'], 'cannot be used'],
  [['create', '--name', 'acme', '--scopes', 'admin', '--expires', '2001-01-01'], '--expires takes'],
  [['create', '--name', 'acme', '--scopes', 'admin', '--expires', 'soon'], '--expires takes'],
  [['create', '--name', 'acme', '--scopes', 'admin', '--rate-limit', 'none'], '--rate-limit takes'],
  [['list'], 'no such file'],
  [['revoke'], 'create, list or revoke'],
  [['show'], 'create, list or revoke'],
])('%j ends with a line that says what is wrong, and makes no file', async (args, line) => {
  const run = await keys(...args);
  expect(run).toMatchObject({ code: 1, output: expect.stringContaining(line) });
  expect(run.output).not.toContain('    at ');
  await expect(readFile(file)).rejects.toMatchObject({ code: 'ENOENT' });
});

it('leaves a broken file alone', async () => {
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '{');
  const run = await keys('create', '--name', 'acme', '--scopes', 'admin', '--file', 'broken.json');
  expect(run).toMatchObject({ code: 1, output: expect.stringContaining('it is not JSON') });
  expect(await readFile(broken, 'utf8')).toBe('{');
});

it('commands send ROLECALL_API_KEY, and say so when it is not taken', async () => {
  const asked: (string | undefined)[] = [];
  const server = await fileServer({
    '/recommend': (response, request) => {
      asked.push(request.headers.authorization);
      const error = { code: 'API_KEY_INVALID', message: 'The API key is wrong.', requestId: 'x' };
      response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
    },
  });
  const resume = join(folder, 'resume.txt');
  await writeFile(resume, 'Welder');
  try {
    for (const ROLECALL_API_KEY of ['', 'rc_of_mine']) {
      const run = runCli(['recommend', resume], { ROLECALL_URL: server.url, ROLECALL_API_KEY });
      expect(await run.ended).toBe(1);
      expect(run.output()).toContain('API_KEY_INVALID');
    }
    expect(asked).toEqual([undefined, 'Bearer rc_of_mine']);
  } finally {
    server.close();
  }
});
