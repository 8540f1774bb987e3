import { rankBiasedOverlap } from '../src/index.ts';

const TEN = [...'abcdefghij'];

test('the same list has 1, and two that share nothing have 0', () => {
  expect(rankBiasedOverlap(TEN, TEN)).toBeCloseTo(1, 12);
  expect(rankBiasedOverlap(TEN, [...'klmnopqrst'])).toBe(0);
});

test('two that swap their first ranks lose the weight of the first', () => {
  // Agreement is 0 at depth 1 and 1 from there on: 1 - (1 - p).
  expect(rankBiasedOverlap(TEN, [...'bacdefghij'])).toBeCloseTo(0.9, 12);
});

test('two that differ in the last rank agree by nine tenths there and below', () => {
  // 1 - 0.1 * (1 - p) / p * p^10 - 0.1 * p^10 = 1 - p^9 / 100 - p^10 / 10.
  expect(rankBiasedOverlap(TEN, [...'abcdefghik'])).toBeCloseTo(
    1 - 0.387420489 / 100 - 0.3486784401 / 10,
    12,
  );
});

test('three ranks by hand, at p = 0.5', () => {
  // Overlaps 0, 1, 2: (0/1 * 1/2 + 1/2 * 1/4 + 2/3 * 1/8) + 2/3 * 1/8 = 7/24.
  expect(rankBiasedOverlap([...'abc'], [...'bdc'].with(2, 'a'), 0.5)).toBeCloseTo(7 / 24, 12);
});

test('a shorter list is taken to go on as it did', () => {
  // s = 1, l = 2, overlaps 1, 1: (1/2 + 1/2 * 1/4 + 1 * 1/2 * 1/4) + (0 + 1) * 1/4 = 1.
  expect(rankBiasedOverlap(['a'], ['a', 'b'], 0.5)).toBeCloseTo(1, 12);
  // Overlaps 0, 1: 1/2 * 1/4 + 1/2 * 1/4 = 1/4.
  expect(rankBiasedOverlap(['a', 'b'], ['b'], 0.5)).toBeCloseTo(1 / 4, 12);
});

test('empty lists agree with each other only', () => {
  expect(rankBiasedOverlap([], [])).toBe(1);
  expect(rankBiasedOverlap([], TEN)).toBe(0);
});

test('it is symmetric', () => {
  const other = [...'cakbdlemfn'];
  expect(rankBiasedOverlap(TEN, other)).toBeCloseTo(rankBiasedOverlap(other, TEN), 12);
});
