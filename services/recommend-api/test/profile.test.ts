import type { ProfileResponse } from '@rolecall/contracts';
import { type ApiUnderTest, startApi } from './support/api-under-test.ts';
import { profileForm } from './support/multipart.ts';
import { pdf } from './support/pdf.ts';

const RESUME = `Mira Solberg
mira.solberg@bakers.example | +47 55 55 01 00 | Bergen, Norway
Pastry chef

Summary
I have baked for hotels and small shops for more than ten years. I like to teach young people how to work with dough,
butter and chocolate, and I know how to run a kitchen in which nothing is thrown away that could have been sold.

Experience
Pastry Chef, Hotel Fjord, Bergen, Norway
March 2019 - present
• Wedding cakes and laminated dough, HACCP.
Baker, Korn Bakery, Oslo, Norway
2014 - 2018
• Sourdough bread.

Education
Diploma in Baking, Bergen Culinary School, 2014

Languages
Norwegian (native), English (fluent)`;

let api: ApiUnderTest;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

async function profileOf(resume: string | Uint8Array): Promise<ProfileResponse> {
  const response = await api.inject(profileForm(resume));
  expect(response.statusCode).toBe(200);
  return response.json();
}

it('a resume is answered with what is understood of it, without an index or a model', async () => {
  const { requestId, profile, warnings, timings, versions } = await profileOf(RESUME);
  expect(requestId).toEqual(expect.any(String));
  expect(profile).toMatchObject({
    language: 'en',
    place: 'Bergen, Norway',
    titles: ['pastry chef', 'baker'],
    experience: [
      { title: 'Pastry Chef', employer: 'Hotel Fjord', start: '2019-03', current: true },
      { title: 'Baker', employer: 'Korn Bakery', start: '2014', end: '2018', current: false },
    ],
    education: [{ level: 'vocational', field: 'Baking', institution: 'Bergen Culinary School', end: '2014' }],
    languages: [
      { name: 'Norwegian', proficiency: 'native' },
      { name: 'English', proficiency: 'fluent' },
    ],
  });
  expect(profile.skills).toContainEqual(
    expect.objectContaining({ id: 'food-safety', sections: ['experience'] }),
  );
  expect(profile.occupations[0]).toMatchObject({ title: 'pastry chef', current: true });
  expect(warnings).toEqual([]);
  expect(timings.totalMs).toBeGreaterThanOrEqual(Math.floor(timings.extractMs + timings.profileMs));
  expect(versions).toEqual({ api: '0.1.0', taxonomy: expect.stringMatching(/^[0-9a-f]{12}$/) });
});

it('a PDF has the profile of its text', async () => {
  const { profile } = await profileOf(await pdf((page) => page.text(RESUME)));
  expect(profile).toMatchObject({ titles: ['pastry chef', 'baker'], place: 'Bergen, Norway' });
});

it('the answer holds nothing that says who the person is', async () => {
  const response = await api.inject(profileForm(`${RESUME}\nMira Solberg - page 2`));
  expect(response.body).not.toMatch(/mira|solberg|bakers\.example|55 01/i);
});

it('what was not understood is left out and said', async () => {
  const { profile, warnings } = await profileOf('Bread.');
  expect(profile).toEqual({
    titles: [],
    occupations: [],
    experience: [],
    education: [],
    skills: [],
    certifications: [],
    languages: [],
    sections: [{ kind: 'header', heading: '', text: 'Bread.' }],
  });
  expect(warnings.map(({ code }) => code)).toEqual([
    'PROFILE_NO_SECTIONS',
    'PROFILE_NO_EXPERIENCE',
    'PROFILE_NO_TITLES',
    'PROFILE_NO_SKILLS',
  ]);
});

it('no query parameter is known', async () => {
  const response = await api.inject({ ...profileForm(RESUME), url: '/profile?limit=3' });
  expect(response.json().error.details).toEqual([{ path: '/limit', message: 'is not known here' }]);
});
