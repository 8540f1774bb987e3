import { employmentTypeOf } from '../src/employment-type.ts';

it.each([
  ['part_time', 'Baker (Part-time)', 'Bakes.'],
  ['internship', 'Bakery Intern', 'This is a full-time position.'],
  ['contract', 'Baker - Contract', 'Bakes.'],
  ['full_time', 'Baker', 'Job Type: Full-time\nPay: good'],
  ['part_time', 'Baker', 'This is a permanent, part-time role.'],
  ['full_time', 'Baker', 'Crumb | Baker | Full-Time | Oslo'],
  ['temporary', 'Baker', 'Employment type: Temporary'],
])('tells %s of %s: %s', (type, title, description) => {
  expect(employmentTypeOf(title, description)).toBe(type);
});

it.each([
  ['Contract Manager', 'Bakes.'],
  ['Baker', 'Job type: Full-time or part-time'],
  ['Baker (full-time or part-time)', 'Bakes.'],
  ['Baker', 'This is not a full-time position.'],
  ['Baker', 'Full-time employees get free bread.'],
])('says nothing of %s: %s', (title, description) => {
  expect(employmentTypeOf(title, description)).toBeUndefined();
});
