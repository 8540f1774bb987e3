import { contentHash } from '../src/content-hash.ts';

const base = {
  source: 'test',
  externalId: '1',
  title: 'Baker',
  description: 'Bakes.',
  skills: ['kneading', 'baking'],
  salary: { min: 10, max: 20, currency: 'CHF', period: 'hour' as const },
};

it('is the same whatever the order of properties', () => {
  const { salary, ...rest } = base;
  const { period, currency, max, min } = salary;
  expect(contentHash({ salary: { period, currency, max, min }, ...rest })).toBe(contentHash(base));
  expect(contentHash(base)).toMatch(/^[0-9a-f]{64}$/);
});

it.each([
  ['title', { title: 'Baker ' }],
  ['description', { description: 'Bakes' }],
  ['a nested amount', { salary: { ...base.salary, max: 21 } }],
  ['the order of skills', { skills: ['baking', 'kneading'] }],
  ['a further property', { company: 'Crumb' }],
])('changes with %s', (_name, change) => {
  expect(contentHash({ ...base, ...change })).not.toBe(contentHash(base));
});
