import { seniorityOf } from '../src/seniority.ts';

it.each([
  ['internship', 'Summer Intern', ''],
  ['entry', 'Junior Baker', ''],
  ['mid_senior', 'Sr. Baker', ''],
  ['director', 'Senior Director of Bread', ''],
  ['executive', 'Vice President, Bread', ''],
  ['executive', 'Chief Bread Officer', ''],
  ['associate', 'Baker', 'Seniority level: Associate'],
  ['director', 'Senior Baker', 'Seniority level: Director'],
  ['entry', 'Baker', 'This is an entry-level position.'],
])('tells %s of %s %s', (level, title, description) => {
  expect(seniorityOf(title, description)).toBe(level);
});

it.each([
  'Baker',
  'Bakery Manager',
  'Sales Associate',
  'Assistant to the Director',
  'Executive Assistant to CEO',
  'Art Director',
  'Senior Living Cook',
  'Junior or Senior Baker',
  'Account Executive',
])('says nothing of %s', (title) => {
  expect(seniorityOf(title, 'Works with senior bakers and the director.')).toBeUndefined();
});
