import fc from 'fast-check';
import { withoutBoilerplate } from '../src/without-boilerplate.ts';

const WORK =
  'You bake bread by hand and keep the oven hot through the night for two shops and a dozen restaurants.';

it.each([
  ['an equal-opportunity statement', `${WORK} Crumb is an equal opportunity employer.`],
  ['the law on it', `${WORK} All qualified applicants are considered without regard to race, age or gender.`],
  ['how to apply', `${WORK}\nPlease send your resume to the bakery.`],
  ['benefits in a sentence', `${WORK}\nWe have dental insurance, paid time off and a pension scheme.`],
  ['the company at the start', `About us\nCrumb was founded by two friends.\n\nThe role\n${WORK}`],
  ['the company at the end', `${WORK}\n**Who we are**\nCrumb was founded by two friends.`],
  ['benefits as a list', `${WORK}\nBenefits:\n- Bread\n- More bread`],
])('drops %s', (_name, description) => {
  const text = withoutBoilerplate(description);
  expect(text).toContain(WORK);
  expect(text.replace('The role\n', '')).toBe(WORK);
});

it.each([
  ['the work alone', WORK],
  ['a benefit as a matter of the work', `${WORK} You explain the pension scheme to our clients.`],
  [
    'a section without a heading after it, past its limit',
    `${'Benefits\n'}${'We bake. '.repeat(20)}\n${WORK.repeat(30)}`,
  ],
  ['a text that is nothing else', 'Crumb is an equal opportunity employer.'],
])('keeps %s', (_name, description) => {
  const text = withoutBoilerplate(description);
  expect(text).toContain(description.split('\n').at(-1));
});

it('adds nothing, and takes only what is a line or a sentence', () => {
  const lines = fc.array(
    fc.constantFrom(
      WORK,
      'About us',
      'Benefits',
      'Duties',
      'Equal opportunity employer.',
      '',
      '- Oven',
      'To apply, call.',
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(lines, (parts) => {
      const description = parts.join('\n');
      for (const line of withoutBoilerplate(description).split('\n'))
        expect(parts.concat('')).toContain(line);
    }),
  );
});

it.each(['.A ', 'a. ', ' ', '*', 'about ', 'dental ', 'to apply', '\n', 'benefits\n'])(
  'reads 100,000 characters of %j in short order',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    expect(withoutBoilerplate(text).length).toBeLessThanOrEqual(text.length);
  },
);
