import { calibrationError, f1Scores, fitTemperature, tempered, topAccuracy } from '../src/index.ts';

const rows = (...all: number[][]) => all.map((row) => Float32Array.from(row));

test('F1 is that of a confusion matrix worked out by hand', () => {
  // Given 0 0 1 2, predicted 0 1 1 1: F1 of 0 is 2/3, of 1 is 2/4, of 2 is 0.
  const { macro, byClass } = f1Scores(rows([1, 0, 0], [0, 1, 0], [0, 1, 0], [0, 1, 0]), [0, 0, 1, 2], 3);
  expect(byClass).toEqual([2 / 3, 0.5, 0]);
  expect(macro).toBeCloseTo((2 / 3 + 0.5) / 3, 12);
});

test('top-k counts the right class among the k most probable', () => {
  const probabilities = rows([0.5, 0.3, 0.2], [0.5, 0.3, 0.2], [0.5, 0.3, 0.2], [0.5, 0.3, 0.2]);
  const labels = [0, 1, 2, 2];
  expect([1, 2, 3].map((k) => topAccuracy(probabilities, labels, k))).toEqual([0.25, 0.5, 1]);
});

test('the calibration error is the mean gap between being sure and being right, over bins', () => {
  // 0.75 sure twice, right once: gap 0.25 of 2; 0.625 sure twice, right twice: gap 0.375 of 2.
  const probabilities = rows([0.75, 0.25], [0.75, 0.25], [0.625, 0.375], [0.625, 0.375]);
  expect(calibrationError(probabilities, [0, 1, 0, 0])).toBeCloseTo((2 * 0.25 + 2 * 0.375) / 4, 12);
});

test('a fitted temperature lowers the calibration error of overconfident probabilities', () => {
  // Sure to 0.99, right in seven of ten.
  const probabilities = Array.from({ length: 100 }, () => Float32Array.of(0.99, 0.01));
  const labels = probabilities.map((_, at) => (at % 10 < 7 ? 0 : 1));
  const temperature = fitTemperature(probabilities, labels);
  expect(temperature).toBeGreaterThan(1);
  expect(calibrationError(probabilities, labels)).toBeCloseTo(0.29, 2);
  expect(calibrationError(tempered(probabilities, temperature), labels)).toBeLessThan(0.02);
});
