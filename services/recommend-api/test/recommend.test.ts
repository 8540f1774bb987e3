import type { RecommendResponse } from '@rolecall/contracts';
import { jobId } from '@rolecall/contracts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { file, multipart, resumeForm } from './support/multipart.ts';
import { pdf } from './support/pdf.ts';
import { BAKER, BAKER_RESUME, NURSE, posting, WELDER } from './support/postings.ts';

const DIGEST = /^[0-9a-f]{12}$/;
let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
  await api.index(
    BAKER,
    NURSE,
    WELDER,
    ...Array.from('abcdefghijkl', (word, i) =>
      posting(`baker-${i}`, {
        description: `Bakes ${word.repeat(4)} bread in shop ${i}, and ${word.repeat(5)} rolls.`,
      }),
    ),
  );
});
afterAll(() => api.close());

async function recommend(form: Parameters<ApiUnderTest['inject']>[0]): Promise<RecommendResponse> {
  const response = await api.inject(form);
  expect(response.statusCode).toBe(200);
  return response.json();
}

it('a plain-text resume gets ten jobs, best first, with their trace, timings and versions', async () => {
  const answer = await recommend(resumeForm(BAKER_RESUME));
  const { recommendations, timings, versions } = answer;
  expect(recommendations.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  const scores = recommendations.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(recommendations[0]?.job.title).toBe('Pastry chef');
  expect(recommendations[0]?.retrieval).toMatchObject({
    denseRank: expect.any(Number),
    fusedScore: expect.any(Number),
  });
  expect(recommendations[0]?.features).toMatchObject({
    passageBest: expect.any(Number),
    level: expect.any(Number),
  });
  expect(answer.warnings).toEqual([]);
  const { extractMs, embedMs, retrieveMs, rankMs, totalMs } = timings;
  expect(totalMs).toBeGreaterThanOrEqual(Math.floor(extractMs + embedMs + retrieveMs + rankMs));
  expect(embedMs).toBeGreaterThan(0);
  expect(versions).toEqual({
    api: '0.1.0',
    model: 'all-minilm-l6-v2-int8-jobs',
    collection: api.dependencies.live.index.collection,
    ranker: expect.stringMatching(DIGEST),
    domainClassifier: expect.stringMatching(DIGEST),
    taxonomy: expect.stringMatching(DIGEST),
  });
});

it('a PDF gets the job it fits, whatever its file name and declared type say', async () => {
  const resume = await pdf((page) =>
    page.text('Intensive care nurse. Ventilated patients, medication, ward.'),
  );
  const form = multipart({ name: 'resume', value: resume, filename: 'cv.txt', type: 'text/plain' });
  const { recommendations } = await recommend({ method: 'POST', url: '/recommend', ...form });
  expect(recommendations[0]?.job).toMatchObject({ id: jobId('test', 'nurse'), title: NURSE.title });
});

it('a password opens a protected PDF', async () => {
  const resume = await pdf((page) => page.text('Intensive care nurse. Ventilated patients, ward.'), {
    userPassword: 'sésame',
  });
  const { recommendations } = await recommend(resumeForm(resume, { name: 'password', value: 'sésame' }));
  expect(recommendations[0]?.job.title).toBe(NURSE.title);
});

it('the body may be the resume itself: text, or JSON Resume', async () => {
  const jsonResume = {
    basics: { name: 'Jane Doe', label: 'Pastry chef', summary: BAKER_RESUME },
    work: [{ position: 'Pastry chef', startDate: '2019' }],
  };
  for (const [type, payload] of [
    ['text/plain; charset=utf-8', BAKER_RESUME],
    ['application/json', JSON.stringify(jsonResume)],
  ] as const) {
    const { recommendations } = await recommend({
      method: 'POST',
      url: '/recommend?limit=1',
      headers: { 'content-type': type },
      payload,
    });
    expect(recommendations.map(({ job }) => job.title)).toEqual(['Pastry chef']);
  }
});

it('a job is shown with the fields it has, and without its description', async () => {
  const { recommendations } = await recommend(resumeForm(BAKER_RESUME, { name: 'limit', value: '100' }));
  const { description: _, ...summary } = BAKER;
  const shown = recommendations.find(({ job }) => job.externalId === 'baker')?.job;
  expect(shown).toEqual({ ...summary, id: jobId('test', 'baker') });
});

it('the limit is a form field, before or after the file, or a query parameter', async () => {
  const after = await recommend(resumeForm(BAKER_RESUME, { name: 'limit', value: '2' }));
  expect(after.recommendations).toHaveLength(2);
  const form = multipart({ name: 'limit', value: '3' }, file('resume', BAKER_RESUME));
  const before = await recommend({ method: 'POST', url: '/recommend', ...form });
  expect(before.recommendations).toHaveLength(3);
  const query = await recommend({ ...resumeForm(BAKER_RESUME), url: '/recommend?limit=100' });
  expect(query.recommendations).toHaveLength(15);
});

it('the same resume gets the same jobs with the same scores', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => recommend(resumeForm(BAKER_RESUME))));
  for (const { recommendations } of answers) expect(recommendations).toEqual(answers[0]?.recommendations);
});

it('a resume that was cut is recommended for all the same, with a warning', async () => {
  const cut = await startApi({ RESUME_MAX_CHARACTERS: '100' });
  try {
    await cut.dependencies.live.ready();
    const response = await cut.inject(resumeForm(BAKER_RESUME));
    expect(response.statusCode).toBe(200);
    const codes = response.json<RecommendResponse>().warnings.map(({ code }) => code);
    expect(codes).toEqual(['RESUME_TRUNCATED', 'INDEX_EMPTY']);
  } finally {
    await cut.close();
  }
});
