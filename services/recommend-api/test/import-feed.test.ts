import { gzipSync } from 'node:zlib';
import type { Import } from '@rolecall/contracts';
import { createIngestWorker, type IngestBatch, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { type ApiUnderTest, ownEnvironment, startApi } from './support/api-under-test.ts';
import { feedForm, file, multipart, type Part } from './support/multipart.ts';
import { posting } from './support/postings.ts';
import { until } from './support/wait.ts';

const environment = ownEnvironment({ MAX_COMPANION_MB: '1' });
let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi(environment);
});
afterAll(() => api.close());

const jsonl = (...records: readonly unknown[]) =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function importOf(feed: string | Uint8Array): Promise<Import> {
  const response = await api.inject(feedForm(feed));
  expect(response.statusCode).toBe(202);
  return (await api.inject(response.json().statusUrl)).json();
}

it.each([
  ['JSONL', jsonl(posting('1'), posting('2'))],
  ['CSV', 'source,externalId,title,description\na,1,Baker,"Bakes,\nand sells"\na,2,Cook,Cooks\n'],
  ['JSONL in gzip', gzipSync(jsonl(posting('1'), posting('2')))],
])('%s is queued line by line', async (_name, feed) => {
  expect(await importOf(feed)).toMatchObject({ status: 'queued', total: 2, rejected: 0, rejections: [] });
});

it('bad lines are rejected by number, and spoil nothing', async () => {
  const feed = [
    JSON.stringify(posting('1')),
    '{"source": "test", ',
    JSON.stringify({ ...posting('3'), title: undefined }),
    JSON.stringify({ ...posting('4'), description: '' }),
    JSON.stringify(posting('1')),
    JSON.stringify(posting('6')),
  ].join('\n');
  const { total, rejected, rejections } = await importOf(feed);
  expect([total, rejected]).toEqual([6, 4]);
  expect(rejections.map(({ line, code }) => [line, code])).toEqual([
    [2, 'LINE_MALFORMED'],
    [3, 'POSTING_INVALID'],
    [4, 'POSTING_INVALID'],
    [5, 'POSTING_DUPLICATE'],
  ]);
});

it('a broken CSV row is rejected by number, and spoils nothing', async () => {
  const feed = 'source,externalId,title,description\na,1,Baker,Bakes\na,2,"Cook,Cooks\na,3,Nurse,Nurses\n';
  expect(await importOf(feed)).toMatchObject({
    total: 3,
    rejected: 1,
    rejections: [{ line: 3, code: 'LINE_MALFORMED' }],
  });
});

describe('companion files', () => {
  const POSTINGS = 'job_id,title,description\n1,Editor,Edits books.\n';
  const SKILLS = 'skill_abr,skill_name\nPRJM,Project Management\n';
  const JOB_SKILLS = 'job_id,skill_abr\n1,PRJM\n';
  const form = (...parts: Part[]) => ({ ...feedForm(''), ...multipart(...parts) });
  const companion = (content: string | Uint8Array) => file('companions', content);

  it('are joined with the postings', async () => {
    const sent = await api.inject(
      form(companion(gzipSync(SKILLS)), companion(JOB_SKILLS), file('file', POSTINGS)),
    );
    const { importId } = sent.json();
    const queued: IngestBatch[] = [];
    const settings = loadSettings([QueueSettings], environment);
    const worker = createIngestWorker(
      settings,
      async (batch) => {
        queued.push(batch);
        return { indexed: batch.postings.length, unchanged: 0, rejections: [] };
      },
      { concurrency: 1 },
    );
    await until(
      async () => (await api.inject(`/imports/${importId}`)).json(),
      ({ status }) => status === 'completed',
    );
    await worker.close();
    const batch = queued.find((one) => one.importId === importId);
    expect(batch?.postings[0]?.posting).toMatchObject({ title: 'Editor', skills: ['Project Management'] });
  });

  const MUCH = `job_id,skill_abr\n${Array.from({ length: 10_000 }, (_, n) => `${n},PRJM\n`).join('')}`;

  it.each([
    ['after the feed', [file('file', POSTINGS), companion(SKILLS)], 400, 'REQUEST_INVALID'],
    ['without a feed', [companion(SKILLS)], 400, 'FILE_MISSING'],
    ['as text', [{ name: 'companions', value: SKILLS }, file('file', POSTINGS)], 400, 'FILE_MISSING'],
    ['that are empty', [companion(''), file('file', POSTINGS)], 400, 'FILE_EMPTY'],
    ['that are none', [companion('a,b\n1,2\n'), file('file', POSTINGS)], 415, 'COMPANION_UNSUPPORTED'],
    ['that fill the memory', [companion(MUCH), file('file', POSTINGS)], 413, 'COMPANIONS_TOO_LARGE'],
    [
      'beyond number',
      [...Array.from({ length: 20 }, () => companion(SKILLS)), file('file', POSTINGS)],
      400,
      'FILE_TOO_MANY',
    ],
  ])('%s are answered with their code', async (_name, parts, status, code) => {
    const response = await api.inject(form(...parts));
    expect([response.statusCode, response.json().error.code]).toEqual([status, code]);
  });

  it('give their memory back, whether the import went well or not', async () => {
    const half = MUCH.slice(0, MUCH.length / 2);
    for (const feed of [POSTINGS, '%PDF', POSTINGS, '%PDF', POSTINGS]) {
      const response = await api.inject(form(companion(half), file('file', feed)));
      expect(response.statusCode).toBe(feed === POSTINGS ? 202 : 415);
    }
  });
});

it('a full import is of one source', async () => {
  const form = feedForm(jsonl(posting('1'), posting('2', { source: 'other' })));
  const response = await api.inject({ ...form, url: '/jobs/import?full=true&source=test' });
  expect(response.statusCode).toBe(202);
  expect((await api.inject(response.json().statusUrl)).json()).toMatchObject({
    total: 2,
    rejected: 1,
    retired: 0,
    rejections: [{ line: 2, code: 'POSTING_SOURCE_OTHER' }],
  });
});

it.each([
  'full=true',
  'source=test',
  'full=false&source=test',
  'full=yes&source=test',
  'full=true&source=a:b',
])('?%s is refused', async (query) => {
  const response = await api.inject({ ...feedForm(jsonl(posting('1'))), url: `/jobs/import?${query}` });
  expect([response.statusCode, response.json().error.code]).toEqual([400, 'REQUEST_INVALID']);
});

const FEED = jsonl(posting('1'));
const whole = feedForm(FEED);

it.each([
  ['no file', multipart(), 400, 'FILE_MISSING'],
  ['a file in another field', multipart(file('feed', FEED)), 400, 'FILE_MISSING'],
  ['a feed that is no file', multipart({ name: 'file', value: FEED }), 400, 'FILE_MISSING'],
  ['two files', multipart(file('file', FEED), file('file', FEED)), 400, 'FILE_TOO_MANY'],
  ['an empty file', multipart(file('file', '')), 400, 'FILE_EMPTY'],
  ['blank lines', multipart(file('file', '\n\n \n')), 400, 'FILE_EMPTY'],
  [
    'a field before the file',
    multipart({ name: 'a', value: '' }, file('file', FEED)),
    400,
    'REQUEST_INVALID',
  ],
  ['a field after the file', multipart(file('file', FEED), { name: 'a', value: '' }), 400, 'REQUEST_INVALID'],
  ['a CSV of unknown columns', multipart(file('file', 'a,b\n1,2\n')), 415, 'IMPORT_FORMAT_UNSUPPORTED'],
  ['a PDF', multipart(file('file', '%PDF-1.7\n')), 415, 'IMPORT_FORMAT_UNSUPPORTED'],
  [
    'gzip data that is cut off',
    multipart(file('file', gzipSync(FEED.repeat(500)).subarray(0, 60))),
    400,
    'IMPORT_INTERRUPTED',
  ],
  [
    'a body without its end',
    { ...whole, payload: whole.payload.subarray(0, -10) },
    400,
    'MULTIPART_MALFORMED',
  ],
  [
    'no boundary',
    { ...whole, headers: { 'content-type': 'multipart/form-data' } },
    400,
    'MULTIPART_MALFORMED',
  ],
  [
    'JSON',
    { headers: { 'content-type': 'application/json' }, payload: '[]' },
    415,
    'CONTENT_TYPE_UNSUPPORTED',
  ],
])('%s is answered with its code', async (_name, form, status, code) => {
  const response = await api.inject({ ...form, method: 'POST', url: '/jobs/import' });
  expect([response.statusCode, response.json().error.code]).toEqual([status, code]);
});
