import { levelOf } from '../src/index.ts';

it.each([
  ['Baker', 2],
  ['Marketing Intern', 0],
  ['Nursing Assistant', 1],
  ['Senior Accountant', 3],
  ['Assistant Store Manager', 4],
  ['Director of Nursing', 5],
  ['Vice President, Sales', 6],
  ['Internal Auditor', 2],
])('the level of %p is %d', (title, level) => {
  expect(levelOf(title)).toBe(level);
});

it('a stated seniority counts where the title says nothing', () => {
  expect(levelOf('Baker', 'director')).toBe(5);
  expect(levelOf('Junior Baker', 'director')).toBe(1);
  expect(levelOf('Baker')).toBe(levelOf('Baker', 'mid_senior'));
});
