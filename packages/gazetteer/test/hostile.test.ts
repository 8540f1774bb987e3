import fc from 'fast-check';
import { findTown, loadGazetteer } from '../src/index.ts';

const MAX_CHARACTERS = 300;
const PIECES = [
  'a',
  'ß',
  'ﷺ',
  'Saint ',
  "'",
  '-',
  '\t',
  '\n',
  '\0',
  '\u0301',
  '\ud800',
  'san antonio',
  'New York',
  'US',
];

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: MAX_CHARACTERS }),
  fc.constantFrom(...PIECES).map((piece) => piece.repeat(MAX_CHARACTERS).slice(0, MAX_CHARACTERS)),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 20 }).map((pieces) => pieces.join('')),
);

beforeAll(loadGazetteer);

// A search that does not end, or a pattern that backtracks, would run into Jest's limit.
it('takes any text, and what it finds is a town', () => {
  fc.assert(
    fc.property(hostile, fc.option(hostile), fc.option(hostile), (city, region, country) => {
      const town = findTown({ city, region: region ?? undefined, country: country ?? undefined });
      if (town === undefined) return;
      expect(town.city).not.toBe('');
      expect(town.country).toMatch(/^[A-Z]{2}$/);
      expect(Math.abs(town.coordinates.lat)).toBeLessThanOrEqual(90);
      expect(Math.abs(town.coordinates.lon)).toBeLessThanOrEqual(180);
    }),
    { numRuns: 5000 },
  );
});
