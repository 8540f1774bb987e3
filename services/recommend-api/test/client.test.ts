import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  answerOf,
  createRolecallClient,
  type ResumePreferences,
  RolecallApiError,
  type RolecallClient,
} from '@rolecall/client';
import { type JobPosting, jobId } from '@rolecall/contracts';
import { createIngestWorker, QueueSettings } from '@rolecall/job-queue';
import { loadSettings } from '@rolecall/service-runtime';
import { type ApiUnderTest, ownEnvironment, startApi } from './support/api-under-test.ts';
import { keysFile } from './support/keys.ts';
import { pdf } from './support/pdf.ts';
import { BAKER, BAKER_RESUME, NURSE, posting } from './support/postings.ts';

const KEYS = keysFile({ scopes: ['recommend', 'ingest'] }, { scopes: ['recommend'], rateLimitPerMinute: 1 });
const [KEY, IMPATIENT] = KEYS.keys;
const environment = ownEnvironment({ API_KEYS_FILE: KEYS.path });
let api: ApiUnderTest;
let baseUrl: string;
let rolecall: RolecallClient;

beforeAll(async () => {
  api = await startApi(environment);
  await api.index(BAKER, NURSE);
  baseUrl = (await api.listen()).href;
  rolecall = createRolecallClient({ baseUrl, apiKey: KEY });
});
afterAll(async () => {
  api.app.server.closeAllConnections();
  await api.close();
});

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** What a promise is rejected with. */
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

const lines = (...postings: readonly JobPosting[]) =>
  new TextEncoder().encode(postings.map((one) => `${JSON.stringify(one)}\n`).join(''));

it('recommends for a text, for bytes and for a Blob', async () => {
  const bytes = new Uint8Array(await pdf((page) => page.text(BAKER_RESUME)));
  for (const resume of [BAKER_RESUME, bytes, new Blob([bytes])]) {
    const { recommendations, applied } = await rolecall.recommend(resume, { limit: 1 });
    expect(recommendations.map(({ job }) => job.title)).toEqual(['Pastry chef']);
    expect(applied.limit).toBe(1);
  }
});

it('sends filters and weights so that the API understands them', async () => {
  const filters: ResumePreferences = {
    excludeTitles: ['chef', 'welder'],
    workplace: ['on_site', 'remote'],
    keepUnstated: ['workplace'],
    minSalary: 1000,
    salaryCurrency: 'EUR',
    place: 'Lyon, France',
    includeRemote: true,
  };
  const { applied } = await rolecall.recommend(BAKER_RESUME, { ...filters, weights: { titles: 2 } });
  expect(applied).toMatchObject({ filters, weights: { titles: 2 } });
});

it('reads a profile', async () => {
  const { profile } = await rolecall.readProfile(BAKER_RESUME);
  expect(profile.titles).toContain('pastry chef');
});

it('streams the lines of a batch', async () => {
  const resumes = [
    { resume: BAKER_RESUME, reference: 'baker' },
    { resume: '%PDF-1.7 broken', reference: 'broken' },
    { resume: BAKER_RESUME },
  ];
  const answered = await collect(rolecall.recommendBatch(resumes, { limit: 1 }));
  expect(answered).toHaveLength(4);
  expect(answered.at(-1)).toMatchObject({ summary: { received: 3, recommended: 2, failed: 1 } });
  const named = answered.find((line) => 'reference' in line && line.reference === 'baker');
  expect(named).toMatchObject({ index: 0, response: { recommendations: [{ rank: 1 }] } });
  expect(answered).toContainEqual(expect.objectContaining({ reference: 'broken', error: expect.anything() }));
});

it('sends a feed and follows its import to the end', async () => {
  const id = randomUUID();
  const worker = createIngestWorker(
    loadSettings([QueueSettings], environment),
    async ({ postings }) => ({ indexed: postings.length, unchanged: 0, rejections: [] }),
    { concurrency: 1 },
  );
  try {
    const accepted = await rolecall.importJobs({ id, file: lines(posting('1'), posting('2')) });
    expect(accepted).toEqual({ importId: id, statusUrl: `/imports/${id}` });
    const states = await collect(rolecall.followImport(id));
    expect(states.at(-1)).toMatchObject({ id, status: 'completed', total: 2, indexed: 2 });
  } finally {
    await worker.close();
  }
});

it('calls every other operation by its path, typed', async () => {
  const { jobs } = await answerOf(
    rolecall.api.GET('/jobs', { params: { query: { workplace: ['on_site'] } } }),
  );
  expect(jobs.map(({ job }) => job.title)).toEqual(['Pastry chef']);
  const id = jobId(NURSE.source, NURSE.externalId);
  const path = { params: { path: { id } } };
  expect(await answerOf(rolecall.api.DELETE('/jobs/{id}', path))).toBeUndefined();
  expect(await failure(answerOf(rolecall.api.GET('/jobs/{id}', path)))).toMatchObject({
    code: 'JOB_NOT_FOUND',
  });
});

it('a refusal is an error with its code, status, request id and details', async () => {
  const refused = await failure(rolecall.recommend(BAKER_RESUME, { limit: 0 }));
  expect(refused).toBeInstanceOf(RolecallApiError);
  expect(refused).toMatchObject({
    name: 'RolecallApiError',
    code: 'REQUEST_INVALID',
    status: 400,
    requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    retryAfterSeconds: undefined,
    details: [{ path: '/limit', message: 'must be >= 1' }],
  });
  expect(await failure(collect(rolecall.followImport(randomUUID())))).toMatchObject({
    code: 'IMPORT_NOT_FOUND',
    status: 404,
  });
  expect(await failure(collect(rolecall.recommendBatch([])))).toMatchObject({ status: 400 });
});

it('says when to come again', async () => {
  const impatient = createRolecallClient({ baseUrl, apiKey: IMPATIENT });
  await impatient.readProfile(BAKER_RESUME);
  const refused = await failure(impatient.readProfile(BAKER_RESUME));
  expect(refused).toMatchObject({ code: 'RATE_LIMITED', status: 429 });
  expect((refused as RolecallApiError).retryAfterSeconds).toBeGreaterThan(0);
});

it('a call ends when its signal says so', async () => {
  const signal = AbortSignal.abort(new Error('left'));
  expect(await failure(rolecall.recommend(BAKER_RESUME, {}, { signal }))).toMatchObject({ message: 'left' });
});

describe('what is no answer of the API', () => {
  let answer: { status: number; type: string; body: string };
  const proxy = createServer((_request, response) => {
    response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
  });
  let behindProxy: RolecallClient;
  beforeAll(async () => {
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    behindProxy = createRolecallClient({
      baseUrl: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    });
  });
  afterAll(() => {
    proxy.closeAllConnections();
    proxy.close();
  });

  it.each(['<h1>Bad gateway</h1>', '{"error":"gone"}', '{}', ''])(
    "%s is told from the API's",
    async (body) => {
      answer = { status: 502, type: 'text/html', body };
      const refused = await failure(behindProxy.recommend(BAKER_RESUME));
      expect(refused).toMatchObject({ code: 'ANSWER_UNKNOWN', status: 502, requestId: undefined });
    },
  );

  it('a batch without its summary, and events without an end, are not complete', async () => {
    answer = { status: 200, type: 'application/x-ndjson', body: '{"index":0,"error":{}}\n{"summ' };
    const read: unknown[] = [];
    const reading = async () => {
      for await (const line of behindProxy.recommendBatch([{ resume: 'x' }])) read.push(line);
    };
    expect(await failure(reading())).toMatchObject({ code: 'ANSWER_INCOMPLETE', status: 200 });
    expect(read).toEqual([{ index: 0, error: {} }]);
    answer = {
      status: 200,
      type: 'text/event-stream',
      body: 'event: progress\nid: 1\ndata: {"total":1}\n\n',
    };
    expect(await failure(collect(behindProxy.followImport(randomUUID())))).toMatchObject({
      code: 'ANSWER_INCOMPLETE',
    });
  });
});
