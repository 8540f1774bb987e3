import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startLocalStack } from '@rolecall/local-stack';
import { sampleResumes } from '@rolecall/sample-data';
import { freePort, listen } from './support/ports.ts';
import { readmeExamples } from './support/readme-examples.ts';
import { type CliRun, ROOT, runCli } from './support/run-cli.ts';

const { path: resume } = sampleResumes().find(({ format }) => format === 'pdf') as { path: string };
const execute = promisify(execFile);
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cli-test-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Processes whose command line or environment names a folder below this file's data folder. */
function survivors(name: string): string[] {
  const folder = dataDir + name;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && name !== String(process.pid))
    .flatMap((pid) => {
      try {
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8');
        return environment.includes(folder) || command.includes(folder) ? [command] : [];
      } catch {
        return [];
      }
    });
}

it('shows ten jobs and ends with 0; a second start ingests nothing twice; nothing is left running', async () => {
  const env = { PORT: String(await freePort()), ROLECALL_TEST_RUN: `${dataDir}/first` };
  const args = ['start', '--exit', '--data-dir', join(dataDir, 'first')];
  const first = runCli(args, env);
  expect({ code: await first.ended, output: first.output() }).toMatchObject({ code: 0 });
  expect(first.output()).toMatch(/\d{3} indexed, 0 unchanged, 0 not taken/);
  expect(first.output()).toMatch(/│ {2}10 │/);

  const second = runCli(args, env);
  expect({ code: await second.ended, output: second.output() }).toMatchObject({ code: 0 });
  expect(second.output()).toMatch(/ 0 indexed, \d{3} unchanged, 0 not taken/);
  expect(survivors('/first')).toEqual([]);
}, 240_000);

it('indexes anew what another release has stored, and `reindex` finds the running servers', async () => {
  const folder = join(dataDir, 'outdated');
  const stack = await startLocalStack({ dataDir: folder });
  const send = (method: string, path: string, body: unknown) =>
    fetch(stack.qdrantUrl + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const collection = 'jobs__v0__all-minilm-l6-v2-int8';
  await send('PUT', `/collections/${collection}`, { vectors: {} });
  const [title, description] = ['Baker', 'Bakes bread from two in the morning on.'];
  const payload = {
    source: 'test',
    externalId: '1',
    title,
    description,
    contentHash: 'x',
    indexedAt: '2026-01-01T00:00:00Z',
  };
  const points = [{ id: '00000000-0000-4000-8000-000000000000', vector: {}, payload }];
  await send('PUT', `/collections/${collection}/points?wait=true`, { points });
  const actions = [{ create_alias: { alias_name: 'jobs', collection_name: collection } }];
  await send('POST', '/collections/aliases', { actions });
  await stack.stop();

  const env = {
    PORT: String(await freePort()),
    ROLECALL_TEST_RUN: `${dataDir}/outdated`,
    QDRANT_URL: '',
    REDIS_URL: '',
  };
  const start = runCli(['start', '--empty', '--data-dir', folder], env);
  await start.printed('Ctrl-C stops everything.');
  expect(start.output()).toMatch(/another release had them \(v0\).*Filled: 1 embedded/s);
  const reindex = runCli(['reindex', '--data-dir', folder, '--model', 'all-minilm-l6-v2-int8-jobs'], env);
  expect({ code: await reindex.ended, output: reindex.output() }).toMatchObject({ code: 0 });
  expect(reindex.output()).toContain('is live;');
  const answer = runCli(['recommend', resume, '--json'], env);
  await answer.ended;
  expect(JSON.parse(answer.output())).toMatchObject({
    recommendations: [{ job: { title } }],
    versions: { model: 'all-minilm-l6-v2-int8-jobs' },
  });
  start.child.kill('SIGTERM');
  expect(await start.ended).toBe(0);
  expect(survivors('/outdated')).toEqual([]);
}, 240_000);

describe('while it serves', () => {
  let start: CliRun;
  let env: Record<string, string>;

  beforeAll(async () => {
    env = { PORT: String(await freePort()), ROLECALL_TEST_RUN: dataDir };
    start = runCli(['start', '--empty', '--data-dir', join(dataDir, 'serving')], env);
    await start.printed('Ctrl-C stops everything.');
  });
  afterAll(async () => {
    start.child.kill('SIGTERM');
    await start.ended;
  });

  it('answers the recommend command', async () => {
    const table = runCli(['recommend', resume], env);
    expect({ code: await table.ended, output: table.output() }).toMatchObject({ code: 0 });
    const json = runCli(['recommend', resume, '--json', '--limit', '3'], env);
    expect(await json.ended).toBe(0);
    expect(JSON.parse(json.output())).toMatchObject({ recommendations: expect.any(Array), versions: {} });
  });

  it("passes the API's code and message on", async () => {
    const refused = runCli(['recommend', resume, '--limit', '0'], env);
    expect(await refused.ended).toBe(1);
    expect(refused.output()).toMatch(/^rolecall: REQUEST_INVALID: /);
  });

  it('is backed up and restored without being told where its Qdrant is', async () => {
    const folder = join(dataDir, 'backups');
    const where = ['--data-dir', join(dataDir, 'serving')];
    const backup = runCli(['backup', folder, ...where], { QDRANT_URL: '' });
    expect({ code: await backup.ended, output: backup.output() }).toMatchObject({ code: 0 });
    const snapshot = readdirSync(folder).find((name) => name.endsWith('.snapshot')) as string;
    const restore = runCli(['restore', join(folder, snapshot), ...where], { QDRANT_URL: '' });
    expect({ code: await restore.ended, output: restore.output() }).toMatchObject({ code: 0 });
  });

  it.each(readmeExamples())('runs the example of the README: %s', async (_name, command) => {
    const { stdout } = await execute(command.program, command.args(Number(env['PORT'])), { cwd: ROOT });
    expect(stdout).not.toBe('');
  });
});

describe('leaves nothing running', () => {
  it('when it is interrupted', async () => {
    const env = { PORT: String(await freePort()), ROLECALL_TEST_RUN: `${dataDir}/interrupted` };
    const start = runCli(['start', '--empty', '--data-dir', join(dataDir, 'interrupted')], env);
    await start.printed('Ctrl-C stops everything.');
    start.child.kill('SIGINT');
    expect(await start.ended).toBe(0);
    expect(survivors('/interrupted')).toEqual([]);
  });

  it('when it is killed with -9', async () => {
    const env = { PORT: String(await freePort()), ROLECALL_TEST_RUN: `${dataDir}/killed` };
    const start = runCli(['start', '--empty', '--data-dir', join(dataDir, 'killed')], env);
    await start.printed('Ctrl-C stops everything.');
    expect(survivors('/killed').length).toBeGreaterThan(3);
    start.child.kill('SIGKILL');
    await start.ended;
    for (let tries = 0; survivors('/killed').length > 0 && tries < 500; tries++)
      await new Promise((r) => setTimeout(r, 20));
    expect(survivors('/killed')).toEqual([]);
  }, 120_000);
});

describe('one clear line', () => {
  it('says that the port is taken', async () => {
    const { server, port } = await listen();
    const run = runCli(['start', '--exit'], { PORT: String(port) });
    expect(await run.ended).toBe(1);
    expect(run.output()).toBe(`rolecall: port ${port} is taken: stop its owner, or set PORT to another.\n`);
    server.close();
  });

  it('says what to do where no server is to be had', async () => {
    const env = {
      PORT: String(await freePort()),
      ROLECALL_SERVERS: 'docker',
      DOCKER_HOST: 'tcp://127.0.0.1:1',
    };
    const run = runCli(['start', '--exit', '--data-dir', join(dataDir, 'none')], {
      ...env,
      QDRANT_URL: '',
      REDIS_URL: '',
    });
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(
      /^rolecall: no server for QDRANT_URL on linux x64: set QDRANT_URL, start Docker.*\n$/,
    );
  });

  it.each([
    ['an unknown option', ['start', '--quickly'], 'Usage: npm start'],
    ['an unknown command', ['stop'], 'Usage: rolecall <start|recommend|'],
    ['no resume', ['recommend'], 'name one resume'],
    ['a resume that is not there', ['recommend', '/no/such.pdf'], 'cannot read /no/such.pdf'],
    ['an API that is not there', ['recommend', resume], 'no API answers at http://127.0.0.1:1;'],
  ])('answers %s', async (_name, args, text) => {
    const run = runCli(args, { ROLECALL_URL: 'http://127.0.0.1:1' });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(text);
    expect(run.output()).not.toMatch(/^\s+at /m);
  });
});
