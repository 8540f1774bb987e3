import fc from 'fast-check';
import {
  brierScore,
  expectedCalibrationError,
  reliability,
  type Scored,
} from '../src/calibration/reliability.ts';

const scored = fc.array(
  fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), isRelevant: fc.boolean() }),
);

test('bins hold every score once, in order, as many each as can be', () => {
  fc.assert(
    fc.property(scored, (all) => {
      const bins = reliability(all);
      expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      const sizes = bins.map(({ count }) => count);
      expect(Math.max(0, ...sizes) - Math.min(...sizes, Number.POSITIVE_INFINITY)).toBeLessThanOrEqual(1);
      const borders = bins.flatMap(({ from, to }) => [from, to]);
      expect(borders).toEqual(borders.toSorted((a, b) => a - b));
    }),
  );
});

test('scores that say what is found have no error, and others the distance', () => {
  const said = (score: number, relevant: number, of: number): Scored[] =>
    Array.from({ length: of }, (_, n) => ({ score, isRelevant: n < relevant }));
  expect(expectedCalibrationError(reliability(said(0.25, 1, 4), 1))).toBe(0);
  expect(expectedCalibrationError(reliability(said(0.75, 1, 4), 1))).toBe(0.5);
  expect(brierScore(said(1, 4, 4))).toBe(0);
  expect(brierScore(said(0.5, 2, 4))).toBe(0.25);
});

test('of no scores there is nothing to say', () => {
  expect(reliability([])).toEqual([]);
  expect(brierScore([])).toBeUndefined();
  expect(expectedCalibrationError([])).toBeUndefined();
});
