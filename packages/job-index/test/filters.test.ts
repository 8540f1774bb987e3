import type { Job, SearchFilters } from '@rolecall/contracts';
import fc from 'fast-check';
import { compileFilters, type JobIndex } from '../src/index.ts';
import { filledIndex, posting } from './support/index-under-test.ts';

const EAST = Float32Array.from([1, 0, 0, 0]);
const NOW = new Date('2026-11-25T15:00:00Z');

/** Towns with the coordinates the gazetteer has for them, roughly. */
const GALWAY = { city: 'Galway', country: 'IE', coordinates: { lat: 53.27, lon: -9.05 } };
const ORANMORE = { city: 'Oranmore', country: 'IE', coordinates: { lat: 53.27, lon: -8.92 } };
const DUBLIN = { city: 'Dublin', country: 'IE', coordinates: { lat: 53.33, lon: -6.25 } };
const TOLEDO = {
  city: 'Toledo',
  region: 'Ohio',
  country: 'US',
  coordinates: { lat: 41.66, lon: -83.56 },
};

const POSTINGS: Record<string, Partial<Job> & { domains?: Record<string, number> }> = {
  galway: {
    title: 'Pastry Chef',
    description: 'Laminates dough by hand. Speaks C and basic Irish.',
    company: 'Acme Bread Ltd.',
    workplace: 'on_site',
    employmentType: 'full_time',
    seniority: 'entry',
    postedAt: '2026-11-25',
    derived: {
      place: GALWAY,
      language: 'en',
      salaryPerYear: { min: 30_000, max: 42_000, currency: 'EUR' },
    },
    domains: { 'food-service': 0.9 },
  },
  oranmore: {
    title: 'Head Baker',
    description: 'Nights at the oven.',
    company: 'Other Bakers',
    workplace: 'hybrid',
    employmentType: 'part_time',
    seniority: 'mid_senior',
    postedAt: '2026-11-20T09:00:00Z',
    derived: { place: ORANMORE, language: 'en', salaryPerYear: { min: 45_000, currency: 'EUR' } },
    domains: { 'food-service': 0.5, logistics: 0.1 },
  },
  dublin: {
    title: 'Chef de Partie, Pastry',
    description: 'Desserts in a busy kitchen.',
    company: 'ACME BREAD',
    workplace: 'on_site',
    employmentType: 'full_time',
    seniority: 'associate',
    postedAt: '2026-10-01',
    derived: { place: DUBLIN, language: 'en', salaryPerYear: { max: 38_000, currency: 'EUR' } },
    domains: { 'food-service': 0.6 },
  },
  toledo: {
    title: 'Registered Nurse',
    description: 'Night shift on the ward; Café duty is none of it.',
    company: 'Maumee Clinic',
    workplace: 'on_site',
    employmentType: 'full_time',
    postedAt: '2026-11-24',
    derived: { place: TOLEDO, language: 'en', salaryPerYear: { min: 60_000, max: 90_000, currency: 'USD' } },
    domains: { 'nursing-care': 0.95 },
  },
  remote: {
    title: 'Menu Writer',
    description: 'Writes menus for bakeries.',
    workplace: 'remote',
    derived: { language: 'de' },
    domains: {},
  },
  remoteIe: {
    title: 'Kitchen Planner',
    description: 'Plans kitchens.',
    workplace: 'remote',
    derived: { place: { country: 'IE' }, language: 'en' },
    domains: {},
  },
  unstated: { title: 'Kitchen Hand', description: 'Helps.', domains: {} },
};

let index: JobIndex;
beforeAll(async () => {
  index = await filledIndex(
    Object.entries(POSTINGS).map(([id, { domains = {}, ...job }]) => ({ ...posting(id, job), domains })),
  );
});

async function found(filters: SearchFilters): Promise<string[]> {
  const { dense } = await index.retrieve(
    { dense: EAST, limit: 50 },
    { filters: compileFilters(filters, NOW) },
  );
  return dense.map(({ job }) => job.externalId).sort();
}

const ALL = Object.keys(POSTINGS).sort();

test.each<[string, SearchFilters, string[]]>([
  ['nothing', {}, ALL],
  ['a country', { place: 'Ireland' }, ['dublin', 'galway', 'oranmore', 'remoteIe']],
  ['a town', { place: 'galway, ireland' }, ['galway']],
  ['a town by its name alone', { place: 'Galway' }, ['galway']],
  ['a town and what is near', { place: 'Galway, Ireland', radiusKm: 20 }, ['galway', 'oranmore']],
  ['a town and far around', { place: 'Galway, Ireland', radiusKm: 250 }, ['dublin', 'galway', 'oranmore']],
  ['a town, or remote', { place: 'Galway, Ireland', includeRemote: true }, ['galway', 'remote', 'remoteIe']],
  ['a town in a region', { place: 'Toledo, OH' }, ['toledo']],
  [
    'a place, or none stated',
    { place: 'Toledo, OH', keepUnstated: ['place'] },
    ['remote', 'toledo', 'unstated'],
  ],
  ['one workplace', { workplace: ['remote'] }, ['remote', 'remoteIe']],
  ['several', { workplace: ['remote', 'hybrid'] }, ['oranmore', 'remote', 'remoteIe']],
  ['or none stated', { workplace: ['hybrid'], keepUnstated: ['workplace'] }, ['oranmore', 'unstated']],
  ['a kind of contract', { employmentType: ['part_time'] }, ['oranmore']],
  ['a level', { seniority: ['entry', 'associate'] }, ['dublin', 'galway']],
  [
    'a level, or none stated',
    { seniority: ['entry'], keepUnstated: ['seniority'] },
    ['galway', 'remote', 'remoteIe', 'toledo', 'unstated'],
  ],
  ['pay that reaches so high', { minSalary: 40_000, salaryCurrency: 'EUR' }, ['galway', 'oranmore']],
  ['pay in its currency', { minSalary: 10_000, salaryCurrency: 'USD' }, ['toledo']],
  [
    'pay, or none that can be compared',
    { minSalary: 40_000, salaryCurrency: 'EUR', keepUnstated: ['salary'] },
    ['galway', 'oranmore', 'remote', 'remoteIe', 'toledo', 'unstated'],
  ],
  ['today', { postedWithinDays: 0 }, ['galway']],
  ['this week', { postedWithinDays: 5 }, ['galway', 'oranmore', 'toledo']],
  [
    'this week, or undated',
    { postedWithinDays: 0, keepUnstated: ['postedAt'] },
    ['galway', 'remote', 'remoteIe', 'unstated'],
  ],
  ['a language', { languages: ['de'] }, ['remote']],
  ['a language, or none told', { languages: ['de'], keepUnstated: ['language'] }, ['remote', 'unstated']],
  ['an employer in any spelling', { companies: ['acme bread'] }, ['dublin', 'galway']],
  [
    'not an employer',
    { excludeCompanies: ['Acme Bread GmbH', 'Maumee Clinic'] },
    ['oranmore', 'remote', 'remoteIe', 'unstated'],
  ],
  ['a title', { titles: ['pastry chef', 'nurse'] }, ['galway', 'toledo']],
  ['not a title', { excludeTitles: ['chef', 'kitchen'] }, ['oranmore', 'remote', 'toledo']],
  ['a field of work', { domains: ['food-service'] }, ['dublin', 'galway', 'oranmore']],
  ['not a field of work', { excludeDomains: ['food-service'] }, ['remote', 'remoteIe', 'toledo', 'unstated']],
  ['a keyword in the text', { keywords: ['busy kitchen'] }, ['dublin']],
  ['a keyword in the title', { keywords: ['menu writer'] }, ['remote']],
  ['a keyword with an accent', { keywords: ['cafe'] }, ['toledo']],
  ['all keywords', { keywords: ['dough', 'hand'] }, ['galway']],
  ['words that are not in a row', { keywords: ['hand dough'] }, []],
  ['not a keyword', { excludeKeywords: ['bakeries', 'kitchen', 'oven'] }, ['galway', 'toledo']],
  ['a source', { sources: ['test'] }, ALL],
  ['another source', { sources: ['elsewhere'] }, []],
  [
    'several filters at once',
    {
      place: 'Ireland',
      workplace: ['on_site'],
      minSalary: 40_000,
      salaryCurrency: 'EUR',
      titles: ['pastry'],
    },
    ['galway'],
  ],
  ['filters that exclude each other', { titles: ['nurse'], excludeKeywords: ['ward'] }, []],
])('filters by %s', async (_, filters, expected) => {
  expect(await found(filters)).toEqual(expected);
});

test.each([
  ['Saint Louis, Missouri', 'St. Louis', 'Missouri', 'US'],
  ['ZÜRICH, Switzerland', 'Zurich', undefined, 'CH'],
  ['Fort Worth, TX', 'Ft. Worth', 'Texas', 'US'],
])('%s is found as %s', async (place, city, region, country) => {
  const stated = { city, country, ...(region !== undefined && { region }) };
  const other = posting('elsewhere', { derived: { place: { ...stated, city: 'Elsewhere' } } });
  const own = await filledIndex([posting('there', { derived: { place: stated } }), other]);
  const filters = compileFilters({ place }, NOW);
  const { dense } = await own.retrieve({ dense: EAST, limit: 5 }, { filters });
  expect(dense.map(({ job }) => job.externalId)).toEqual(['there']);
});

test('ten that match are found, however many do not', async () => {
  const many = await filledIndex([
    ...Array.from({ length: 300 }, (_, i) => posting(`near-${i}`)),
    ...Array.from({ length: 10 }, (_, i) =>
      posting(`far-${i}`, { workplace: 'remote' }, [-1, 0.1 * i, 0, 0]),
    ),
  ]);
  const filters = compileFilters({ workplace: ['remote'] }, NOW);
  const { dense } = await many.retrieve({ dense: EAST, limit: 10 }, { filters });
  expect(dense.map(({ job }) => job.externalId.split('-')[0])).toEqual(Array(10).fill('far'));
});

test.each<[SearchFilters, string]>([
  [{ minSalary: 1 }, '/minSalary'],
  [{ salaryCurrency: 'EUR' }, '/salaryCurrency'],
  [{ radiusKm: 5 }, '/radiusKm'],
  [{ includeRemote: true }, '/includeRemote'],
  [{ domains: ['food-service', 'alchemy'] }, '/domains/1'],
  [{ excludeCompanies: ['Ltd'] }, '/excludeCompanies/0'],
])('%j is refused', (filters, path) => {
  expect(() => compileFilters(filters, NOW)).toThrow(
    expect.objectContaining({ code: 'REQUEST_INVALID', details: [expect.objectContaining({ path })] }),
  );
});

test.each<SearchFilters>([
  { place: 'remote' },
  { place: 'Springfield', radiusKm: 10 },
  { place: 'Xyzzy', radiusKm: 10 },
])('%j is a place nobody knows', (filters) => {
  expect(() => compileFilters(filters, NOW)).toThrow(expect.objectContaining({ code: 'PLACE_UNKNOWN' }));
});

test('says what a place was taken for', () => {
  expect(compileFilters({ place: 'Berlin' }, NOW).place).toMatchObject({
    city: 'Berlin',
    country: 'DE',
    coordinates: { lat: expect.any(Number), lon: expect.any(Number) },
  });
  expect(compileFilters({ place: 'Springfield' }, NOW).place).toEqual({ city: 'Springfield' });
});

test('Qdrant understands whatever filters say', async () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).map((s) => `a${s}`.toWellFormed());
  const texts = fc.option(fc.array(text, { minLength: 1, maxLength: 3 }), { nil: undefined });
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        companies: texts,
        excludeTitles: texts,
        keywords: texts,
        excludeKeywords: texts,
        titles: texts,
      }),
      async (given) => {
        const filters = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
        await expect(found(filters)).resolves.toEqual(expect.any(Array));
      },
    ),
    { numRuns: 25 },
  );
});
