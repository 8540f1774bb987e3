import { yearsRequired } from '../src/index.ts';

test.each([
  ['5+ years of experience in retail', 5],
  ['At least three (3) years in a similar role', 3],
  ['Minimum of 2 years', 2],
  ['3-5 years of relevant professional experience', 3],
  ['10 or more years experience; 2 years of leading', 10],
  ['For 40 years of experience in the field we have baked', 0],
  ['Minimum 18 years experience', 15],
  ['We were founded 12 years ago. Experience counts.', 0],
  ['No experience needed', 0],
])('"%s"', (text, years) => {
  expect(yearsRequired(text)).toBe(years);
});

test('reading is linear in the text', () => {
  expect(yearsRequired(`minimum ${'of '.repeat(60_000)}`)).toBe(0);
  expect(yearsRequired('1 '.repeat(100_000))).toBe(0);
});
