import { Job } from '@rolecall/contracts';
import fc from 'fast-check';
import { Value } from 'typebox/value';
import { isoDateOf, normalisePosting } from '../src/index.ts';

const SIZE = 100_000;
const PIECES = [
  '$1 ',
  '$1-',
  '1,000,',
  '$100k - ',
  '$9 per hour ',
  'remote ',
  'this is a ',
  'this role is full ',
  '| remote (',
  'not ',
  'job type ',
  'job type: a, b, ',
  'annual salary ',
  'two days a week ',
  'director ',
  'chief a ',
  'level: ',
  'location: ',
  'a',
  ' ',
  '\n',
  '-',
  '1',
  '|',
];

// A pattern that backtracks over all of it would take minutes and run into Jest's limit.
it.each(PIECES)('reads 100,000 characters of %j in short order', (piece) => {
  const text = piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
  const line = text.slice(0, 300);
  const posting = { source: 'test', externalId: '1', title: line, location: line, description: text };
  expect(normalisePosting(posting)).toMatchObject(posting);
  expect(isoDateOf(text)).toBeUndefined();
});

const words = fc.oneof(
  fc.constantFrom(
    ...PIECES,
    'USD',
    '€',
    '£32k',
    'per year',
    'Austin, TX',
    'US',
    'or',
    ';',
    'hybrid',
    'Senior',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const text = (maxLength: number) =>
  fc.array(words, { minLength: 1, maxLength }).map((parts) => `x${parts.join(' ')}`);

it('keeps every field of any posting and adds only what the contract allows', () => {
  fc.assert(
    fc.property(text(6), text(8), text(60), (title, location, description) => {
      const posting = { source: 'test', externalId: '1', title, location, description };
      const normalised = normalisePosting(posting);
      expect(normalised).toMatchObject(posting);
      const { id, indexedAt } = {
        id: '1f0a5b3c-93c4-5b6e-8a52-6c6c2a2b8f01',
        indexedAt: '2026-01-01T00:00:00Z',
      };
      expect([...Value.Errors(Job, { id, indexedAt, ...normalised })]).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
