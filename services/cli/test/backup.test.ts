import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobId } from '@rolecall/contracts';
import { createJobIndex, type IndexedPosting, type JobIndex } from '@rolecall/job-index';
import { type LocalStack, startLocalStack } from '@rolecall/local-stack';
import { runCli } from './support/run-cli.ts';

const MODEL = { name: 'by-hand', dimension: 8 };
const TRADES = ['Baker', 'Crane operator', 'Night nurse', 'Piano tuner', 'Tax adviser', 'Glazier', 'Midwife'];
const POSTINGS = 1500;

const stacks: LocalStack[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-test-'));
});
afterAll(async () => {
  for (const stack of stacks) await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A Qdrant with a storage of its own, empty; its end is kill -9 and takes the storage with it. */
async function startQdrant(): Promise<{ url: string; lose(): Promise<void> }> {
  // No Redis is needed: one that is named is not started.
  const env = { ...process.env, QDRANT_URL: '', REDIS_URL: 'redis://127.0.0.1:1' };
  const stack = await startLocalStack({ env });
  stacks.push(stack);
  return { url: stack.qdrantUrl, lose: () => stack.stop() };
}

function indexAt(url: string): JobIndex {
  const settings = { QDRANT_URL: url, QDRANT_TIMEOUT_MS: 30_000, QDRANT_WRITE_TIMEOUT_MS: 60_000 };
  return createJobIndex({ ...settings, JOB_INDEX_ALIAS: 'jobs', JOB_INDEX_FOLLOW_MS: 1000 }, MODEL);
}

/** Directions without a pattern, the same in every run. */
function vector(n: number): Float32Array {
  return Float32Array.from({ length: MODEL.dimension }, (_, i) => Math.sin((n + 1) * (i + 1) * 1.7));
}

function posting(n: number): IndexedPosting {
  const externalId = `job-${n}`;
  const trade = TRADES[n % TRADES.length];
  return {
    job: {
      id: jobId('test', externalId),
      source: 'test',
      externalId,
      title: `${trade} ${n}`,
      description: `We look for a ${trade} for branch ${n % 97} who has ${n % 13} years in the trade.`,
      indexedAt: new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString(),
      ...(n % 3 === 0 && { validThrough: '2999-12-31' }),
    },
    contentHash: `hash of ${n}`,
    vectors: { posting: vector(n), title: vector(n + 7) },
    domains: {},
  };
}

async function fill(index: JobIndex): Promise<void> {
  await index.ensure();
  for (let n = 0; n < POSTINGS; n += 500)
    await index.upsert(Array.from({ length: 500 }, (_, i) => posting(n + i)));
}

async function ask<Result>(url: string, path: string, body?: object): Promise<Result> {
  const post = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(url + path, body === undefined ? {} : post);
  return ((await response.json()) as { result: Result }).result;
}

/** All that a server knows of the postings: points with vectors, payload indexes, parameters, alias. */
async function contentOf(url: string, collection: string): Promise<object> {
  const { points } = await ask<{ points: object[] }>(url, `/collections/${collection}/points/scroll`, {
    limit: 10_000,
    with_vector: true,
    with_payload: true,
  });
  const { config, payload_schema } = await ask<{ config: object; payload_schema: object }>(
    url,
    `/collections/${collection}`,
  );
  return { points, config, payload_schema, aliases: await ask(url, '/aliases') };
}

/** What some searches answer, to the last hit: which of several equal ones fall beyond a limit is up to Qdrant. */
async function answersOf(index: JobIndex): Promise<unknown[]> {
  return Promise.all(
    [3, 700, 1499].map((n) =>
      index.retrieve({ dense: vector(n), sparse: `${posting(n).job.title}`, limit: POSTINGS }),
    ),
  );
}

async function run(args: string[], url: string): Promise<{ code: number | null; output: string }> {
  const command = runCli(args, { QDRANT_URL: url });
  return { code: await command.ended, output: command.output() };
}

/** The one snapshot in a folder. */
async function onlySnapshot(name: string): Promise<string> {
  const files = (await readdir(name)).filter((file) => file.endsWith('.snapshot'));
  expect(files).toHaveLength(1);
  return join(name, files[0] as string);
}

it('drill: a server that is lost with its disk comes back from a backup as it was', async () => {
  const backups = join(folder, 'drill');
  const lost = await startQdrant();
  const before = indexAt(lost.url);
  await fill(before);
  const content = await contentOf(lost.url, before.collection);
  const answers = await answersOf(before);
  expect(await run(['backup', backups], lost.url)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/\.snapshot: jobs__v\d+__by-hand, 1500 postings, \d+\.\d MB\.\n$/),
  });
  await lost.lose();

  const fresh = await startQdrant();
  expect(await ask(fresh.url, '/collections')).toEqual({ collections: [] });
  expect(await run(['restore', await onlySnapshot(backups)], fresh.url)).toMatchObject({
    code: 0,
    output: expect.stringMatching(
      /^Sending .*\nWaiting .*\njobs__v\d+__by-hand: 1500 postings, as of .*; jobs points at it\.\n$/,
    ),
  });
  const after = indexAt(fresh.url);
  expect(await contentOf(fresh.url, after.collection)).toEqual(content);
  expect(await answersOf(after)).toEqual(answers);
  await expect(after.ping()).resolves.toBeUndefined();
  // And it is written to as ever.
  await after.ensure();
  await after.upsert([posting(POSTINGS)]);
  expect(await after.count()).toBe(POSTINGS + 1);
}, 120_000);

describe('with a server', () => {
  let url: string;
  let index: JobIndex;

  beforeAll(async () => {
    ({ url } = await startQdrant());
    index = indexAt(url);
    await fill(index);
  });

  it('keeps the newest backups, and touches nothing else in the folder', async () => {
    const backups = join(folder, 'kept');
    for (let n = 0; n < 3; n++)
      expect(await run(['backup', backups, '--keep', '2'], url)).toMatchObject({ code: 0 });
    await writeFile(join(backups, 'a.snapshot'), 'mine');
    const names = (await readdir(backups)).sort();
    const last = await run(['backup', backups, '--keep', '1'], url);
    expect(last.output.match(/^removed /gm)).toHaveLength(2);
    expect(names).toHaveLength(5);
    const left = await readdir(backups);
    expect(left).toHaveLength(3);
    expect(left).toContain('a.snapshot');
    expect(names).not.toContain(left.find((name) => name.startsWith('jobs') && name.endsWith('.snapshot')));
  });

  it('refuses a file that was cut off or changed, and one without a manifest', async () => {
    const backups = join(folder, 'damaged');
    expect(await run(['backup', backups], url)).toMatchObject({ code: 0 });
    const path = await onlySnapshot(backups);
    const whole = await readFile(path);
    await truncate(path, whole.length - 1);
    expect(await run(['restore', path], url)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^rolecall: .* is damaged, or another\.\n$/),
    });
    whole[whole.length >> 1] = (whole[whole.length >> 1] as number) ^ 1;
    await writeFile(path, whole);
    expect(await run(['restore', path], url)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/is damaged, or another\.\n$/),
    });
    await rm(`${path}.json`);
    expect(await run(['restore', path], url)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^rolecall: cannot read .*\.snapshot\.json/),
    });
    expect(await index.count()).toBe(POSTINGS);
  });

  it('leaves no file when there is nothing to back up, or no place for it', async () => {
    const backups = join(folder, 'none');
    const command = runCli(['backup', backups], { QDRANT_URL: url, JOB_INDEX_ALIAS: 'unknown' });
    expect(await command.ended).toBe(1);
    expect(command.output()).toBe('rolecall: There is nothing to back up: no alias unknown.\n');
    expect(await readdir(backups)).toEqual([]);

    await writeFile(join(folder, 'file'), '');
    expect(await run(['backup', join(folder, 'file')], url)).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^rolecall: cannot write to .*file: EEXIST.*\n$/),
    });
  });
});

it.each([
  ['two folders', ['backup', 'a', 'b'], 'name one folder'],
  ['a number that is none', ['backup', '--keep', '0'], '--keep takes a whole number from 1, not 0'],
  ['no backup', ['restore'], 'name one backup'],
  ['a Qdrant that is not there', ['backup', tmpdir()], 'The job index cannot be reached'],
])('answers %s with one clear line', async (_name, args, text) => {
  const result = await run(args, 'http://127.0.0.1:1');
  expect(result).toMatchObject({ code: 1, output: expect.stringContaining(text) });
  expect(result.output).not.toMatch(/^\s+at /m);
});
