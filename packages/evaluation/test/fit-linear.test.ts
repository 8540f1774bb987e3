import { calibrate } from '../src/training/calibrate.ts';
import { fitLinear } from '../src/training/fit-linear.ts';
import type { GradedRow } from '../src/training/graded-rows.ts';

const row = (grade: number, ...features: number[]): GradedRow => ({ features, grade, trust: 1 });

/** Ten resumes for which the first feature tells, the second is noise, and the third misleads. */
const RESUMES = Array.from({ length: 10 }, (_, resume) =>
  Array.from({ length: 12 }, (_, n) => row(n % 4, (n % 4) / 3, ((n * 7 + resume) % 5) / 5, 1 - (n % 4) / 3)),
);

test('what tells is weighed, what misleads gets no weight rather than one below 0', () => {
  const weights = fitLinear(RESUMES);
  expect(weights[0]).toBeGreaterThan(1);
  expect(weights[0]).toBeGreaterThan(10 * (weights[1] ?? 0));
  expect(weights[2]).toBe(0);
});

test('calibrated scores are log-odds: even between the grades on either side of 2', () => {
  const rows = RESUMES.flat();
  const { slope, bias } = calibrate(
    rows,
    rows.map(({ features }) => features[0] as number),
  );
  expect(bias + slope / 3).toBeLessThan(0);
  expect(bias + (2 * slope) / 3).toBeGreaterThan(0);
});

test('the same rows give the same weights, and what is not trusted counts less', () => {
  expect(fitLinear(RESUMES)).toEqual(fitLinear(RESUMES));
  const doubtful = RESUMES.map((rows) => [...rows, { features: [1, 0, 0], grade: 0, trust: 0.01 }]);
  const certain = RESUMES.map((rows) => [...rows, row(0, 1, 0, 0)]);
  expect(fitLinear(doubtful)[0]).toBeGreaterThan(fitLinear(certain)[0] ?? 0);
});
