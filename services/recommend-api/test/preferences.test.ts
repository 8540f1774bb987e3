import type { JobPosting, RecommendResponse } from '@rolecall/contracts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { type Part, resumeForm } from './support/multipart.ts';
import { BAKER_RESUME, posting } from './support/postings.ts';

/** Every one another company, or the list would be kept diverse by other means than the ranker. */
const bread = (id: string, job: Partial<JobPosting>) =>
  posting(id, {
    title: `Baker ${id}`,
    description: `Bakes bread of kind ${id}, at night.`,
    company: id,
    ...job,
  });

/** All weights unless others are asked for. */
const ALIKE = {
  titles: 1,
  experience: 1,
  words: 1,
  skills: 1,
  field: 1,
  level: 1,
  requirements: 1,
  posting: 1,
};

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  await api.index(
    bread('remote', { workplace: 'remote' }),
    bread('hybrid', { workplace: 'hybrid' }),
    bread('site', { workplace: 'on_site' }),
    bread('unstated', {}),
  );
});
afterAll(() => api.close());

const field = (name: string, value: string): Part => ({ name, value });
const json = (body: unknown, query = '') => ({
  method: 'POST' as const,
  url: `/recommend${query}`,
  headers: { 'content-type': 'application/json' },
  payload: JSON.stringify(body),
});
const inQuery = (query: string, ...parts: Part[]) => ({
  ...resumeForm(BAKER_RESUME, ...parts),
  url: `/recommend?${query}`,
});

async function answerTo(request: Parameters<ApiUnderTest['inject']>[0]): Promise<RecommendResponse> {
  const response = await api.inject(request);
  expect(response.statusCode).toBe(200);
  return response.json();
}
const companies = ({ recommendations }: RecommendResponse) =>
  recommendations.map(({ job }) => job.company).sort();

test.each([
  [
    'form',
    resumeForm(BAKER_RESUME, field('workplace', 'remote'), field('workplace', 'hybrid'), field('limit', '5')),
  ],
  ['query', inQuery('workplace=remote&workplace=hybrid&limit=5')],
  ['JSON body', json({ resume: BAKER_RESUME, limit: 5, filters: { workplace: ['remote', 'hybrid'] } })],
  ['form and query', inQuery('limit=5', field('workplace', 'remote'), field('workplace', 'hybrid'))],
])('filters of a %s are applied and echoed', async (_, request) => {
  const answer = await answerTo(request);
  expect(companies(answer)).toEqual(['hybrid', 'remote']);
  expect(answer.applied).toEqual({
    limit: 5,
    filters: { workplace: ['remote', 'hybrid'] },
    weights: ALIKE,
    showUnmet: false,
  });
});

test('a single value of a list filter may stand alone', async () => {
  expect(companies(await answerTo(inQuery('workplace=remote&keepUnstated=workplace')))).toEqual([
    'remote',
    'unstated',
  ]);
  expect(companies(await answerTo(resumeForm(BAKER_RESUME, field('excludeCompanies', 'site'))))).toEqual([
    'hybrid',
    'remote',
    'unstated',
  ]);
});

test('without preferences all come into question, and that is said', async () => {
  const answer = await answerTo(resumeForm(BAKER_RESUME));
  expect(answer.applied).toEqual({ limit: 10, filters: {}, weights: ALIKE, showUnmet: false });
  expect(companies(answer)).toHaveLength(4);
});

test('a place is read and said how', async () => {
  const { applied, recommendations, warnings } = await answerTo(inQuery('place=berlin&radiusKm=30'));
  expect(applied.place).toMatchObject({ country: 'DE', coordinates: { lat: expect.any(Number) } });
  expect(recommendations).toEqual([]);
  expect(warnings.map(({ code }) => code)).toContain('FILTERS_MATCH_NOTHING');
});

test.each([
  ['form', resumeForm(BAKER_RESUME, field('weights', '{"titles": 0, "skills": 2}'))],
  ['JSON body', json({ resume: BAKER_RESUME, weights: { titles: 0, skills: 2 } })],
])('weights of a %s change what counts', async (_, request) => {
  const { applied, recommendations } = await answerTo(request);
  expect(applied.weights).toEqual({ ...ALIKE, titles: 0, skills: 2 });
  expect(recommendations.map(({ contributions }) => contributions.titles)).toEqual([0, 0, 0, 0]);
});

test.each([
  [
    'form',
    resumeForm(
      BAKER_RESUME,
      field('corrections', '{"titles": ["Baker"], "skills": ["HACCP", "egg-washing"]}'),
    ),
  ],
  [
    'JSON body',
    json({ resume: BAKER_RESUME, corrections: { titles: ['Baker'], skills: ['HACCP', 'egg-washing'] } }),
  ],
])('corrections of a %s take the place of what was read', async (_, request) => {
  const titles = async (sent: Parameters<typeof answerTo>[0]) =>
    (await answerTo(sent)).recommendations.map(({ features }) => features.titleWords);
  expect(await titles(resumeForm(BAKER_RESUME))).toEqual([0, 0, 0, 0]);
  expect(Math.min(...(await titles(request)))).toBeGreaterThan(0);
});

test('a JSON body may hold a JSON Resume, or be one', async () => {
  const resume = { basics: { label: 'Baker', summary: BAKER_RESUME } };
  const enveloped = await answerTo(json({ resume, limit: 2 }));
  expect(enveloped.recommendations).toHaveLength(2);
  const bare = await answerTo(json(resume, '?limit=2'));
  expect(bare.recommendations.map(({ job }) => job.id)).toEqual(
    enveloped.recommendations.map(({ job }) => job.id),
  );
});

test.each([
  ['an unknown value', inQuery('workplace=moon'), '/workplace/0'],
  ['an unknown filter', inQuery('colour=red'), '/colour'],
  [
    'an unknown filter in JSON',
    json({ resume: BAKER_RESUME, filters: { colour: 'red' } }),
    '/filters/colour',
  ],
  ['an unknown member', json({ resume: BAKER_RESUME, colour: 'red' }), '/colour'],
  ['pay without currency', inQuery('minSalary=40000'), '/minSalary'],
  ['an unknown field of work', inQuery('domains=alchemy'), '/domains/0'],
  ['a filter in form and query', inQuery('sources=a', field('sources', 'b')), '/sources'],
  ['a second limit', inQuery('limit=3', field('limit', '4')), '/limit'],
  ['a repeated limit', resumeForm(BAKER_RESUME, field('limit', '3'), field('limit', '4')), '/limit'],
  ['weights that are not JSON', inQuery('weights=titles'), '/weights'],
  ['an unknown weight', inQuery('weights={"luck":1}'), '/weights/luck'],
  ['corrections in a query', inQuery('corrections={}'), '/corrections'],
  [
    'an unknown correction',
    resumeForm(BAKER_RESUME, field('corrections', '{"age": 30}')),
    '/corrections/age',
  ],
  ['a negative weight', resumeForm(BAKER_RESUME, field('weights', '{"titles":-1}')), '/weights/titles'],
])('%s is refused and named', async (_, request, path) => {
  const response = await api.inject(request);
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({
    error: { code: 'REQUEST_INVALID', details: [expect.objectContaining({ path })] },
  });
});

test('a place nobody knows has a code of its own', async () => {
  const response = await api.inject(inQuery('place=Springfield&radiusKm=10'));
  expect(response.statusCode).toBe(400);
  expect(response.json()).toMatchObject({ error: { code: 'PLACE_UNKNOWN' } });
});

test('a profile takes the same JSON body, and nothing besides the resume', async () => {
  const request = { ...json({ resume: BAKER_RESUME }), url: '/profile' };
  expect((await api.inject(request)).statusCode).toBe(200);
  const more = await api.inject({ ...json({ resume: BAKER_RESUME, limit: 3 }), url: '/profile' });
  expect(more.json()).toMatchObject({ error: { code: 'REQUEST_INVALID', details: [{ path: '/limit' }] } });
});
