import { readProfile } from '../../src/index.ts';
import { extract, failure, textOf } from '../support/extract.ts';

const RESUME = {
  $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
  basics: {
    name: 'Jane Doe',
    label: 'Welder',
    email: 'jane@doe.example',
    url: null,
    summary: 'Joins steel.',
    location: { city: 'Berlin', countryCode: 'DE' },
    profiles: [{ network: 'Mastodon', username: 'jane' }],
    unknown: 1,
  },
  work: [
    {
      name: 'Acme',
      position: 'Senior Welder',
      startDate: '2019-01',
      endDate: '',
      summary: 'Pipes.',
      highlights: ['Orbital welding', null],
    },
    { company: 'Bolt & Co', position: 'Welder', startDate: '2015', endDate: '2018-12' },
  ],
  education: [{ institution: 'Trade School', studyType: 'Diploma', area: 'Metal', endDate: '2014' }],
  skills: [{ name: 'Welding', level: 'Master', keywords: ['TIG', 'MIG'] }, { name: 'Blueprints' }],
  languages: [{ language: 'German', fluency: 'native' }],
  certificates: [{ name: 'EN 9606', date: '2020' }],
  volunteer: [],
  custom: { anything: true },
};

test('sections become headings, entries lines as people write them', async () => {
  await expect(textOf(JSON.stringify(RESUME))).resolves.toBe(
    [
      'Jane Doe\nWelder\nBerlin, DE\njane@doe.example\nMastodon, jane\n\nSummary\nJoins steel.',
      'Experience\nSenior Welder, Acme\n2019-01 – Present\nPipes.\n• Orbital welding',
      'Welder, Bolt & Co\n2015 – 2018-12',
      'Education\nDiploma, Metal, Trade School\n2014',
      'Skills\nWelding (Master): TIG, MIG\nBlueprints',
      'Languages\nGerman, native',
      'Certifications\nEN 9606, 2020',
    ].join('\n\n'),
  );
});

test('the profile is read from it as from any resume', async () => {
  // The label stands before the positions, as the headline of a resume does.
  const { titles } = readProfile(await textOf(JSON.stringify(RESUME)));
  expect(titles).toEqual(['welder', 'senior welder']);
});

test('what breaks the schema is said by its place, without what stands there', async () => {
  const broken = { ...RESUME, work: [{ position: { secret: 'x' } }], skills: 'secret' };
  const error = await extract(JSON.stringify(broken)).catch((thrown: unknown) => thrown);
  expect(error).toEqual(failure('RESUME_UNREADABLE', /JSON Resume/));
  const { failure: told } = error as { failure: { details: { path: string }[] } };
  expect(told.details.map(({ path }) => path)).toEqual(expect.arrayContaining(['/skills']));
  expect(JSON.stringify(told)).not.toContain('secret');
});

test.each([
  ['other JSON', '{"a":{"b":1}}', 'RESUME_TYPE_UNSUPPORTED'],
  ['JSON that is cut off', '{"basics":{"name":"Ja', 'RESUME_UNREADABLE'],
  ['JSON that nests without end', `{"basics":${'['.repeat(1_000_000)}`, 'RESUME_UNREADABLE'],
  [
    'a deep value where none is known',
    `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    'RESUME_TYPE_UNSUPPORTED',
  ],
  ['a resume without a word', '{"basics":{},"work":[]}', 'RESUME_NO_TEXT'],
])('%s is refused with a code', async (_, json, code) => {
  await expect(extract(json)).rejects.toEqual(failure(code));
});
