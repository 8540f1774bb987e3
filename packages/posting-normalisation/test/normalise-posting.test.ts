import { normalisePosting } from '../src/index.ts';

const posting = {
  source: 'test',
  externalId: '1',
  title: 'Senior Baker',
  location: 'Austin, TX',
  description:
    'We look for a baker who likes to get up early and knows how to keep a sourdough alive through the week. ' +
    'This is a full-time, on-site position. The pay is $25 - $30 an hour. You will shape loaves by hand, mind the ' +
    'oven, order the flour that we need and teach our apprentices what they have to know. We bake twice a day, at ' +
    'three in the morning and at noon, and sell what we bake in two shops of our own and to restaurants nearby. You ' +
    'have worked in a bakery before and you are happy to show what you can do in a trial shift that we pay for.',
};

const AUSTIN = {
  city: 'Austin',
  region: 'Texas',
  country: 'US',
  coordinates: { lat: expect.closeTo(30.27, 1), lon: expect.closeTo(-97.74, 1) },
};

it('fills what the feed left open and marks it', () => {
  expect(normalisePosting(posting)).toEqual({
    ...posting,
    employmentType: 'full_time',
    workplace: 'on_site',
    seniority: 'mid_senior',
    salary: { min: 25, max: 30, currency: 'USD', period: 'hour' },
    derived: {
      read: ['employmentType', 'workplace', 'seniority', 'salary'],
      salaryPerYear: { min: 52_000, max: 62_400, currency: 'USD' },
      place: AUSTIN,
      language: 'en',
    },
  });
});

it('keeps what the feed states, whatever the text says', () => {
  const stated = {
    employmentType: 'part_time',
    workplace: 'remote',
    seniority: 'entry',
    salary: { max: 300, currency: 'EUR', period: 'week' },
  } as const;
  const normalised = normalisePosting({ ...posting, ...stated });
  expect(normalised).toMatchObject(stated);
  expect(normalised.derived).toEqual({
    salaryPerYear: { max: 15_600, currency: 'EUR' },
    place: AUSTIN,
    language: 'en',
  });
});

it.each([
  ['hour', 2080],
  ['day', 260],
  ['week', 52],
  ['month', 12],
  ['year', 1],
] as const)('counts a full-time year of each %s as %d', (period, times) => {
  const salary = { min: 10.5, currency: 'CHF', period };
  expect(normalisePosting({ ...posting, salary }).derived?.salaryPerYear).toEqual({
    min: 10.5 * times,
    currency: 'CHF',
  });
});

it('leaves out a year of what no number can hold', () => {
  const salary = { min: 1e308, currency: 'CHF', period: 'hour' } as const;
  expect(normalisePosting({ ...posting, salary }).derived).not.toHaveProperty('salaryPerYear');
});

it('adds nothing to a posting that says nothing', () => {
  const silent = { source: 'test', externalId: '1', title: 'Baker', description: 'Bakes.' };
  expect(normalisePosting(silent)).toEqual(silent);
});

it.each([
  ['London, England, United Kingdom', { lat: 51.5, lon: -0.1 }],
  ['London, Ontario, Canada', { lat: 43, lon: -81.2 }],
  ['10115 Berlin, Deutschland', { lat: 52.5, lon: 13.4 }],
  ['Crumb Hospital, Leeds, GB', { lat: 53.8, lon: -1.5 }],
])('knows where %s lies', (location, { lat, lon }) => {
  expect(normalisePosting({ ...posting, location }).derived?.place?.coordinates).toEqual({
    lat: expect.closeTo(lat, 0),
    lon: expect.closeTo(lon, 0),
  });
});

it.each([
  ['München', { city: 'München' }],
  ['Texas', { region: 'Texas', country: 'US' }],
  ['Springfield, USA', { city: 'Springfield', country: 'US' }],
  ['Crumbleton, TX', { city: 'Crumbleton', region: 'Texas', country: 'US' }],
  ['Austin, TX or Boston, MA', { country: 'US' }],
])('gives no coordinates for %s: no city, no country, or it is not clear which town', (location, place) => {
  expect(normalisePosting({ ...posting, location }).derived?.place).toEqual(place);
});
