import { checkPosting } from '../src/index.ts';

const GOOD = { source: 'acme', externalId: '1', title: 'Baker', description: 'Bakes.' };

it('returns a good posting as it is', () => {
  expect(checkPosting(GOOD)).toEqual({ posting: GOOD });
});

it.each([
  ['a number', 7, ''],
  ['no title', { ...GOOD, title: undefined }, '/title'],
  ['no description', { source: 'acme', externalId: '1', title: 'Baker' }, '/description'],
  ['a colon in the source', { ...GOOD, source: 'a:b' }, '/source'],
  ['a month of 13', { ...GOOD, postedAt: '2026-13-01' }, '/postedAt'],
  ['a script as URL', { ...GOOD, url: 'javascript:alert(1)' }, '/url'],
  ['a currency in lower case', { ...GOOD, salary: { currency: 'usd', period: 'hour' } }, '/salary/currency'],
])('names the place of the problem: %s', (_name, value, path) => {
  expect(checkPosting(value)).toMatchObject({
    problems: expect.arrayContaining([{ path, message: expect.any(String) }]),
  });
});
