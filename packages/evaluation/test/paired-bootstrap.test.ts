import { pairedBootstrap } from '../src/index.ts';

test('the same differences give the same interval', () => {
  const differences = [0.1, -0.05, 0.3, 0.02, 0.11, 0];
  expect(pairedBootstrap(differences)).toEqual(pairedBootstrap(differences));
  expect(pairedBootstrap(differences, { seed: 1 })).not.toEqual(pairedBootstrap(differences, { seed: 2 }));
});

test('equal differences leave no doubt', () => {
  expect(pairedBootstrap([0.25, 0.25, 0.25])).toEqual({ mean: 0.25, low: 0.25, high: 0.25, n: 3 });
});

test('two pairs give the interval of all their resamples', () => {
  // Means of 0, 0.5 and 1 with chances of a quarter, a half and a quarter.
  expect(pairedBootstrap([0, 1])).toEqual({ mean: 0.5, low: 0, high: 1, n: 2 });
  expect(pairedBootstrap([0, 1], { level: 0.4 })).toEqual({ mean: 0.5, low: 0.5, high: 0.5, n: 2 });
});

test('for many pairs it is the interval of the normal distribution', () => {
  const differences = Array.from({ length: 400 }, (_, i) => Math.sin(i * 12.9898) * 0.2 + 0.05);
  const mean = differences.reduce((sum, value) => sum + value, 0) / 400;
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 400;
  const margin = 1.96 * Math.sqrt(variance / 400);
  const interval = pairedBootstrap(differences);
  expect(interval?.mean).toBeCloseTo(mean, 12);
  expect(Math.abs((interval?.low ?? 0) - (mean - margin)) / margin).toBeLessThan(0.05);
  expect(Math.abs((interval?.high ?? 0) - (mean + margin)) / margin).toBeLessThan(0.05);
});

test('nothing is said of no pairs', () => {
  expect(pairedBootstrap([])).toBeUndefined();
});
