import type { SearchFilters } from '@rolecall/contracts';
import fc from 'fast-check';
import { askedFields, withFilter, withToggled, withUnstatedKept } from '../src/filters/change.ts';
import { countValues } from '../src/filters/facets.ts';
import {
  EMPLOYMENT_TYPES,
  filtersFromQuery,
  queryWithFilters,
  SENIORITIES,
  WORKPLACES,
} from '../src/filters/url.ts';

const some = (values: readonly string[]) => fc.subarray([...values], { minLength: 1 });
const words = fc.stringMatching(/^[a-zé][a-zé &+,=#]{0,20}$/u);

const anyFilters = fc.record(
  {
    place: words.map((text) => text.trim()),
    radiusKm: fc.integer({ min: 1, max: 1000 }),
    includeRemote: fc.constant(true),
    workplace: some(WORKPLACES),
    employmentType: some(EMPLOYMENT_TYPES),
    seniority: some(SENIORITIES),
    minSalary: fc.integer({ min: 1, max: 1_000_000 }),
    salaryCurrency: fc.constantFrom('USD', 'EUR'),
    postedWithinDays: fc.integer({ min: 0, max: 3650 }),
    excludeTitles: fc.uniqueArray(words, { minLength: 1, maxLength: 5 }),
    keepUnstated: some(['place', 'salary']),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<SearchFilters>;

it('filters come back from the address as they were put into it', () => {
  fc.assert(
    fc.property(anyFilters, (filters) => {
      const query = queryWithFilters(new URLSearchParams('lang=de&job=7'), filters);
      expect(filtersFromQuery(new URLSearchParams(query.toString()))).toEqual(filters);
      expect([query.get('lang'), query.get('job')]).toEqual(['de', '7']);
    }),
  );
});

it('an address made up by hand gives no filter that the API would refuse', () => {
  const query = new URLSearchParams(
    'workplace=moon&workplace=remote&workplace=remote&radiusKm=far&minSalary=-1&postedWithinDays=&place=%20&titles=%3F&keepUnstated=all&nothing=1',
  );
  expect(filtersFromQuery(query)).toEqual({ workplace: ['remote'] });
});

it('what goes only with another filter goes when that does', () => {
  const near: SearchFilters = { place: 'Toledo, OH', radiusKm: 50, includeRemote: true };
  expect(withFilter(near, 'place', '')).toEqual({});
  expect(withFilter({}, 'minSalary', 50_000)).toEqual({ minSalary: 50_000, salaryCurrency: 'USD' });
  expect(withFilter({ minSalary: 1, salaryCurrency: 'EUR' }, 'minSalary', undefined)).toEqual({});
});

it('a value of a list is put in, and taken out', () => {
  const remote = withToggled({}, 'workplace', 'remote');
  expect(remote).toEqual({ workplace: ['remote'] });
  expect(withToggled(remote, 'workplace', 'hybrid')).toEqual({ workplace: ['remote', 'hybrid'] });
  expect(withToggled(remote, 'workplace', 'remote')).toEqual({});
});

it('postings that do not say are kept of all that is asked for, whatever is asked for later', () => {
  const kept = withUnstatedKept({ workplace: ['remote'] }, true);
  expect(kept.keepUnstated).toEqual(['workplace']);
  const more = withFilter(kept, 'minSalary', 100);
  expect(more.keepUnstated?.toSorted()).toEqual(askedFields(more).toSorted());
  expect(withToggled(kept, 'workplace', 'remote')).toEqual({});
  expect(withUnstatedKept(more, false)).not.toHaveProperty('keepUnstated');
});

it('counts what the jobs state, and nothing for those that do not', () => {
  const job = { id: '1', source: 's', externalId: '1', title: 't' };
  const jobs = [{ ...job, workplace: 'remote' as const }, { ...job, workplace: 'remote' as const }, job];
  expect([...countValues(jobs, 'workplace')]).toEqual([['remote', 2]]);
});
