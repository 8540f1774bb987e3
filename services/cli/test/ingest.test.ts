import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Import, type Job, jobId } from '@rolecall/contracts';
import { fileServer } from './support/file-server.ts';
import { freePort } from './support/ports.ts';
import { type CliRun, runCli } from './support/run-cli.ts';

let folder: string;
let start: CliRun;
let env: Record<string, string>;
let web: Awaited<ReturnType<typeof fileServer>>;

const posting = (externalId: string, more: object = {}) =>
  `${JSON.stringify({ source: 'ingest-test', externalId, title: 'Baker', description: `Bakes bread ${externalId}.`, ...more })}\n`;
const BATCH = Array.from({ length: 64 }, (_, n) => posting(`batch-${n}`)).join('');
const BOARD = {
  jobs: [
    { id: 1, title: 'Welder', content: 'Welds pipes.', absolute_url: 'https://boards.example/1' },
    { id: 2, title: 'No text' },
    { id: 3, title: 'Fitter', content: 'Fits pipes.', absolute_url: 'https://boards.example/3' },
  ],
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-test-'));
  env = { PORT: String(await freePort()), INIT_CWD: folder };
  web = await fileServer({
    '/feed.jsonl.gz': (response) => response.end(gzipSync(posting('url-1') + posting('url-2'))),
    '/packed': (response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(posting('packed'))),
    '/moved': (response) => response.writeHead(302, { location: '/feed.jsonl.gz' }).end(),
    '/round': (response) => response.writeHead(302, { location: '/round' }).end(),
    '/elsewhere': (response) => response.writeHead(302, { location: 'file:///etc/hostname' }).end(),
    '/broken': (response) => {
      response.writeHead(200, { 'content-length': 1_000_000 });
      response.write(BATCH, () => response.destroy());
    },
    '/endless': (response) => response.writeHead(200).write(BATCH + BATCH.replaceAll('batch', 'second')),
    '/v1/boards/acme/jobs?content=true': (response, { headers }) => {
      if (headers['if-none-match'] === '"7"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"7"' }).end(JSON.stringify(BOARD));
    },
    '/v1/boards/nobody/jobs?content=true': (response) => response.end(JSON.stringify({ jobs: [] })),
  });
  start = runCli(['start', '--empty', '--data-dir', join(folder, 'data')], env);
  await start.printed('Ctrl-C stops everything.');
}, 120_000);
afterAll(async () => {
  web.close();
  start.child.kill('SIGTERM');
  await start.ended;
  await rm(folder, { recursive: true, force: true });
});

async function ingest(...args: string[]): Promise<{ code: number | null; output: string }> {
  const run = runCli(['ingest', ...args, '--data-dir', join(folder, 'known')], env);
  return { code: await run.ended, output: run.output() };
}

const get = async <Answer>(path: string): Promise<Answer> =>
  (await fetch(`http://127.0.0.1:${env['PORT']}${path}`)).json() as Promise<Answer>;
const importOf = (output: string) => get<Import>(new URL(/http\S+/.exec(output)?.[0] ?? '').pathname);

describe('a file', () => {
  it('is sent and followed to its end, and its rejections are shown', async () => {
    await writeFile(
      join(folder, 'some.jsonl'),
      `${posting('1')}{\n${posting('2')}${posting('3', { title: '' })}`,
    );
    const first = await ingest('some.jsonl');
    expect(first).toMatchObject({ code: 0, output: expect.stringContaining('Ingesting some.jsonl:\n') });
    expect(first.output).toMatch(
      / {2}2 indexed, 0 unchanged, 2 not taken\.\n {2}line 2: LINE_MALFORMED: .+\n {2}line 4 \(3\): POSTING_INVALID: .+\n/,
    );
    expect(await importOf(first.output)).toMatchObject({ status: 'completed', total: 4, indexed: 2 });
    expect((await ingest('some.jsonl')).output).toContain('0 indexed, 2 unchanged, 2 not taken');
  });

  it('is refused while most of it is still to be sent', async () => {
    await writeFile(join(folder, 'large'), `%PDF-1.7\n${'% no feed\n'.repeat(3_000_000)}`);
    expect(await ingest('large')).toEqual({
      code: 1,
      output: expect.stringMatching(/^Ingesting large:\nrolecall: IMPORT_FORMAT_UNSUPPORTED: .+\n$/),
    });
  });

  it('comes with its companions, named or found in its folder', async () => {
    const kaggle = join(folder, 'kaggle');
    await mkdir(join(kaggle, 'mappings'), { recursive: true });
    await writeFile(join(kaggle, 'postings.csv'), 'job_id,title,description\n77,Editor,Edits books.\n');
    await writeFile(join(kaggle, 'job_skills.csv.gz'), gzipSync('job_id,skill_abr\n77,WRT\n'));
    await writeFile(join(kaggle, 'mappings', 'skills.csv'), 'skill_abr,skill_name\nWRT,Writing/Editing\n');
    await writeFile(join(kaggle, 'benefits.csv'), 'job_id,inferred,type\n77,0,Dental\n');
    const job = () => get<Job>(`/jobs/${jobId('linkedin_kaggle', '77')}`);

    const whole = await ingest('kaggle');
    expect(whole.output).toContain(
      'Ingesting kaggle/postings.csv with kaggle/job_skills.csv.gz, kaggle/mappings/skills.csv:',
    );
    expect([whole.code, (await job()).skills]).toEqual([0, ['Writing', 'Editing']]);
    await ingest('kaggle/postings.csv');
    expect(await job()).not.toHaveProperty('skills');
    const named = ['--with', 'kaggle/mappings/skills.csv', '--with', 'kaggle/job_skills.csv.gz'];
    await ingest('kaggle/postings.csv', ...named);
    expect((await job()).skills).toEqual(['Writing', 'Editing']);
    expect(await ingest('kaggle/postings.csv', '--with', 'kaggle/benefits.csv')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^rolecall: COMPANION_UNSUPPORTED: /m),
    });
  });
});

describe('a URL', () => {
  it.each([
    ['a gzipped file', '/feed.jsonl.gz', 2],
    ['a redirect', '/moved', 2],
    ['an answer that is packed on its way', '/packed', 1],
  ])('%s is downloaded and sent on', async (_name, path, taken) => {
    const { code, output } = await ingest(web.url + path);
    expect({ code, output }).toMatchObject({ code: 0 });
    expect(await importOf(output.slice(output.indexOf('taken')))).toMatchObject({
      total: taken,
      rejected: 0,
    });
  });

  it('one that breaks off fails the import; what came before stays', async () => {
    const { code, output } = await ingest(`${web.url}/broken`);
    expect({ code, output }).toMatchObject({ code: 1, output: expect.stringContaining('broke it off') });
    const stays = await ingest(`${web.url}/broken`);
    expect(stays.code).toBe(1);
    let indexed: Response;
    do indexed = await fetch(`http://127.0.0.1:${env['PORT']}/jobs/${jobId('ingest-test', 'batch-0')}`);
    while (indexed.status === 404);
    expect(indexed.status).toBe(200);
  });
});

describe('a board', () => {
  const board = (name: string, ...more: string[]) =>
    ingest(`greenhouse:${name}`, '--board-url', web.url, ...more);

  it('is read once, and again when it has changed or one insists', async () => {
    const first = await board('acme');
    expect({ ...first }).toMatchObject({
      code: 0,
      output: expect.stringContaining('2 indexed, 0 unchanged'),
    });
    expect(first.output).toMatch(/position 2 of the board: .*description/);
    expect(await board('acme')).toEqual({
      code: 0,
      output: 'greenhouse:acme has not changed since it was last ingested (--force reads it all the same).\n',
    });
    expect((await board('acme', '--force')).output).toContain('0 indexed, 2 unchanged');
    const known = JSON.parse(await readFile(join(folder, 'known', 'known-boards.json'), 'utf8'));
    expect(Object.values(known)).toEqual([{ etag: '"7"' }]);
    await writeFile(join(folder, 'known', 'known-boards.json'), '{"half');
    expect((await board('acme')).output).toContain('0 indexed, 2 unchanged');
  });

  it('without postings is nothing to send', async () => {
    expect(await board('nobody')).toEqual({ code: 0, output: 'greenhouse:nobody lists no postings.\n' });
  });

  it('that is not there is told with its code', async () => {
    expect(await board('unknown')).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^rolecall: .* knows no such board/),
    });
  });
});

it('a line tells every few seconds how far it has come; an interruption says what stays', async () => {
  const run = runCli(['ingest', `${web.url}/endless`], env);
  await run.printed(' of at least 1');
  expect(run.output()).toMatch(/\d+ of at least 1\d\d postings, [\d.]+\/s, time left unknown\n/);
  run.child.kill('SIGINT');
  expect(await run.ended).toBe(130);
  expect(run.output()).toMatch(/Stopped\. 1\d\d postings were taken.*: they stay/);
  const url = /http\S+\/imports\/[\da-f-]+/.exec(run.output())?.[0] ?? '';
  let state: Import;
  do state = await get<Import>(new URL(url).pathname);
  while (state.status !== 'failed');
  expect(state.error).toBe('IMPORT_INTERRUPTED');
});

it.each([
  ['nothing', [], 'name one file, folder, URL or board'],
  ['a file that is not there', ['none.csv'], 'none.csv: is it there'],
  ['a companion that is not there', ['some.jsonl', '--with', 'none.csv'], 'none.csv: is it there'],
  ['a folder without postings', ['kaggle/mappings'], 'there are no postings in'],
  ['a folder with several feeds', ['.'], 'name one, and its companions by --with'],
  ['an unknown option', ['some.jsonl', '--quickly'], 'Usage: npm run ingest'],
  ['another scheme', ['ftp://example.com/jobs.csv'], 'is no http(s) URL'],
  ['a URL with a password', ['http://me:secret@127.0.0.1/jobs.csv'], 'is not taken'],
])('answers %s in one clear line', async (_name, args, text) => {
  const { code, output } = await ingest(...args);
  expect([code, output]).toEqual([1, expect.stringContaining(text)]);
  expect(output).not.toMatch(/^\s+at /m);
  expect(output).not.toContain('secret');
});

it.each([
  ['/none', 'answered 404'],
  ['/round', 'more than 5 redirects'],
  ['/elsewhere', 'is no http(s) URL'],
])('answers a URL that leads nowhere (%s) in one clear line', async (path, text) => {
  const { code, output } = await ingest(web.url + path);
  expect([code, output]).toEqual([
    1,
    expect.stringMatching(new RegExp(`^rolecall: .*${text.replace(/[()]/g, '\\$&')}.*\\n$`)),
  ]);
});

it('says that no API answers', async () => {
  const run = runCli(['ingest', 'some.jsonl'], { ...env, ROLECALL_URL: 'http://127.0.0.1:1' });
  expect(await run.ended).toBe(1);
  expect(run.output()).toContain('no API answers at http://127.0.0.1:1;');
});
