import { type JobSearchResponse, jobId, type SimilarJobsResponse } from '@rolecall/contracts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { closedPort } from './support/ports.ts';
import { BAKER, NURSE, posting, WELDER } from './support/postings.ts';

let api: ApiUnderTest;

const EXPIRED = posting('expired', { title: 'Registered nurse, surgery', validThrough: '2026-01-01' });

beforeAll(async () => {
  api = await startApi();
  await api.index(
    { ...BAKER, postedAt: '2026-03-01' },
    { ...NURSE, postedAt: '2026-03-02' },
    WELDER,
    EXPIRED,
    ...Array.from({ length: 9 }, (_, i) =>
      posting(`old-${i}`, { title: `Gardener ${i}`, description: 'Prunes roses.', postedAt: '2025-01-01' }),
    ),
  );
});
afterAll(() => api.close());

async function get<Answer>(url: string): Promise<Answer> {
  const response = await api.inject(url);
  expect(response.statusCode).toBe(200);
  return response.json();
}

const search = (query: string) => get<JobSearchResponse>(`/jobs?${query}`);
const ids = ({ jobs }: JobSearchResponse | SimilarJobsResponse) => jobs.map(({ job }) => job.externalId);

it.each([
  ['pastry', 'baker'],
  ['someone to look after patients', 'nurse'],
  ['TIG welders', 'welder'],
])('finds %p by words or meaning', async (q, first) => {
  const answer = await search(`q=${encodeURIComponent(q)}`);
  expect(ids(answer)[0]).toBe(first);
  expect(ids(answer)).not.toContain('expired');
  const scores = answer.jobs.map(({ score }) => score ?? -1);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(answer.versions).toEqual({
    api: '0.1.0',
    model: 'all-minilm-l6-v2-int8-jobs',
    collection: api.dependencies.live.index.collection,
  });
});

it('without words the newest come first, without scores', async () => {
  const answer = await search('limit=3');
  expect(ids(answer).slice(0, 2)).toEqual(['nurse', 'baker']);
  expect(answer.jobs[0]).not.toHaveProperty('score');
  expect(answer.jobs[0]?.job).not.toHaveProperty('description');
  expect(answer.estimatedTotal).toBeGreaterThan(0);
});

it.each(['', 'q=roses&'])('pages of %p fit together', async (query) => {
  const whole = ids(await search(`${query}limit=100`));
  expect(whole).toHaveLength(12);
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await search(`${query}limit=5${cursor === undefined ? '' : `&cursor=${cursor}`}`);
    paged.push(...ids(page));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  expect(paged).toEqual(whole);
});

it.each([
  'q=',
  'q=%20',
  `q=${'x'.repeat(501)}`,
  'limit=0',
  'limit=101',
  'colour=red',
  'cursor=x',
  'cursor=',
  `cursor=${'A'.repeat(201)}`,
  'cursor=%00',
])('refuses %s', async (query) => {
  const response = await api.inject(`/jobs?${query}`);
  expect([response.statusCode, response.json().error.code]).toEqual([400, 'REQUEST_INVALID']);
});

it('a cursor is of one search', async () => {
  const { nextCursor } = await search('q=roses&limit=2');
  const response = await api.inject(`/jobs?q=bread&cursor=${nextCursor}`);
  expect([response.statusCode, response.json().error.details[0].path]).toEqual([400, '/cursor']);
});

it('similar jobs come without the job itself, its copies, and what has expired', async () => {
  const copies = await startApi();
  try {
    await copies.index(BAKER, NURSE, WELDER);
    const response = await copies.inject(`/jobs/${jobId('test', 'baker')}/similar?limit=2`);
    expect(response.statusCode).toBe(200);
    expect(ids(response.json()).sort()).toEqual(['nurse', 'welder']);
  } finally {
    await copies.close();
  }
  const ofExpired = await get<SimilarJobsResponse>(`/jobs/${jobId('test', 'expired')}/similar?limit=1`);
  expect(ids(ofExpired)).toEqual(['nurse']);
});

it('the same filters as for recommendations hold, and come back', async () => {
  const listed = await search('titles=nurse&titles=baker&keywords=patients');
  expect(ids(listed)).toEqual(['nurse']);
  expect(listed.applied).toEqual({ filters: { titles: ['nurse', 'baker'], keywords: ['patients'] } });
  expect(ids(await search('q=gardener&excludeTitles=gardener')).sort()).toEqual(['baker', 'nurse', 'welder']);
  const similar = await get<SimilarJobsResponse>(
    `/jobs/${jobId('test', 'old-1')}/similar?excludeTitles=gardener&companies=hearth%20%26%20rye`,
  );
  expect(ids(similar)).toEqual(['baker']);
  expect(similar.applied.filters.companies).toEqual(['hearth & rye']);
  expect((await search('place=galway')).applied.place).toMatchObject({ country: 'IE' });
});

it('the total is about how many pass the filters', async () => {
  // Of so few, and by one condition, the estimate is exact.
  expect((await search('workplace=remote')).estimatedTotal).toBe(0);
  expect((await search('workplace=on_site&q=rose')).estimatedTotal).toBe(1);
});

it.each([
  ['minSalary=1', 400, 'REQUEST_INVALID'],
  ['workplace=moon', 400, 'REQUEST_INVALID'],
  ['place=Springfield&radiusKm=10', 400, 'PLACE_UNKNOWN'],
])('filters that cannot be applied are refused: %s', async (query, status, code) => {
  for (const path of ['/jobs', `/jobs/${jobId('test', 'baker')}/similar`]) {
    const response = await api.inject(`${path}?${query}`);
    expect([response.statusCode, response.json().error.code]).toEqual([status, code]);
  }
});

it('what is not there has nothing similar', async () => {
  const response = await api.inject(`/jobs/${jobId('test', 'nobody')}/similar`);
  expect([response.statusCode, response.json().error.code]).toEqual([404, 'JOB_NOT_FOUND']);
  expect((await api.inject('/jobs/7/similar')).statusCode).toBe(400);
});

it('is unavailable while the index is away', async () => {
  const alone = await startApi({ QDRANT_URL: `http://127.0.0.1:${await closedPort()}` });
  try {
    for (const url of ['/jobs', '/jobs?q=baker', `/jobs/${jobId('test', 'baker')}/similar`]) {
      const response = await alone.inject(url);
      expect([response.statusCode, response.json().error.code]).toEqual([503, 'INDEX_UNAVAILABLE']);
    }
  } finally {
    await alone.close();
  }
});
