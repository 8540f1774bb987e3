import { findDegrees, findLicences } from '../src/index.ts';

test.each([
  ['A high school diploma or GED is enough.', [1]],
  ["Bachelor's degree required, Master's degree preferred.", [3, 4]],
  ['Educated to degree level', [3]],
  ['BSc in Chemistry; PhD an advantage', [3, 5]],
  ['MBA', [4]],
  ['You master the art of bread, by degrees.', []],
])('the degrees in "%s"', (text, levels) => {
  expect(findDegrees(text)).toEqual(levels);
});

test.each([
  ['Registered Nurse (RN) with an active state license', ['registered-nurse']],
  ['LPN or CNA', ['practical-nurse', 'nursing-assistant']],
  ['Must be admitted to the bar', ['law']],
  ['CPA preferred; Series 7', ['accountancy', 'securities']],
  ['Teacher with QTS', ['teaching']],
  ['CDL class A', ['driving']],
  ['Turn the page, learn, earn', []],
])('the licences in "%s"', (text, licences) => {
  expect(findLicences(text)).toEqual(licences);
});

test('reading is linear in the text', () => {
  for (const text of ['state '.repeat(50_000), 'a'.repeat(200_000), "master' ".repeat(30_000)]) {
    expect(findLicences(text).length + findDegrees(text).length).toBeLessThan(20);
  }
});
