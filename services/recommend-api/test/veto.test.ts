import type { RecommendResponse } from '@rolecall/contracts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { resumeForm } from './support/multipart.ts';
import { posting } from './support/postings.ts';

const RESUME = `Paralegal
Six years in law offices: drafted contracts, filed motions, prepared witnesses.
Bachelor of Arts in History, 2012`;

const office = (id: string, job: Partial<Parameters<typeof posting>[1]> = {}) =>
  posting(id, {
    title: `Paralegal ${id}`,
    company: id,
    description: `Drafts contracts of kind ${id}.`,
    ...job,
  });

let api: ApiUnderTest;
beforeAll(async () => {
  api = await startApi();
  await api.index(
    office('open'),
    office('court', {
      title: 'Attorney at Law',
      description: 'Files motions. Requirements: must be admitted to practice law in Ohio.',
    }),
    office('faculty', {
      title: 'Lecturer in Contract Law',
      description: 'Teaches contracts.\nRequirements\nA doctoral degree in law is required.',
    }),
    office('served', { description: 'Drafts contracts for those admitted to practice law in Ohio.' }),
    ...Array.from({ length: 30 }, (_, i) =>
      office(`firm ${i}`, {
        source: 'bar',
        title: 'Attorney at Law',
        description: `Files motions in town ${i}. Requirements: must be admitted to practice law in Ohio.`,
      }),
    ),
    ...Array.from({ length: 3 }, (_, i) => office(`aid ${i}`, { source: 'bar' })),
  );
});
afterAll(() => api.close());

async function answerTo(query: string): Promise<RecommendResponse> {
  const response = await api.inject({ ...resumeForm(RESUME), url: `/recommend?${query}` });
  expect(response.statusCode).toBe(200);
  return response.json();
}
const companies = ({ recommendations }: RecommendResponse) =>
  recommendations.map(({ job }) => job.company).sort();

it('what demands a licence or a degree the resume does not tell of is left out and counted', async () => {
  const answer = await answerTo('sources=test');
  expect(companies(answer)).toEqual(['open', 'served']);
  expect(answer.vetoed).toEqual({ licence: 1, degree: 1 });
  expect(answer.applied.showUnmet).toBe(false);
});

it('it is shown to those who ask for it', async () => {
  const answer = await answerTo('sources=test&showUnmet=true');
  expect(companies(answer)).toEqual(['court', 'faculty', 'open', 'served']);
  expect(answer.vetoed).toEqual({ licence: 0, degree: 0 });
  expect(answer.applied.showUnmet).toBe(true);
});

it('where it leaves too few, others are looked for', async () => {
  const answer = await answerTo('sources=bar&limit=3');
  expect(companies(answer)).toEqual(['aid 0', 'aid 1', 'aid 2']);
  expect(answer.vetoed).toEqual({ licence: 30, degree: 0 });
});
