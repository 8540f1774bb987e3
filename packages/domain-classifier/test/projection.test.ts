import { cholesky, halfwayProjection } from '../training/projection/cholesky.ts';
import { createPairDraw, toBatch } from '../training/projection/pairs.ts';
import { createRandom } from '../training/random.ts';

test('a Cholesky factor is the one found by hand', () => {
  const matrix = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98);
  expect([...cholesky(matrix, 3)]).toEqual([2, 0, 0, 6, 1, 0, -8, 5, 3]);
});

test('a matrix that is not positive definite has no Cholesky factor', () => {
  expect(() => cholesky(Float64Array.of(1, 2, 2, 1), 2)).toThrow(RangeError);
});

test('halfway, products of vectors are what they were plus what they became', () => {
  // W W^T is [[5, 3], [3, 2]], the mean of its diagonal 3.5.
  const l = halfwayProjection(Float32Array.of(1, 2, 1, 1), 2);
  const [a = 0, above, b = 0, c = 0] = l;
  expect(above).toBe(0);
  expect(a * a).toBeCloseTo(1 + 5 / 3.5, 5);
  expect(a * b).toBeCloseTo(3 / 3.5, 5);
  expect(b * b + c * c).toBeCloseTo(1 + 2 / 3.5, 5);
});

const vector = (value: number) => Float32Array.of(value);
const SOURCES = {
  occupations: new Map([
    ['welder', [vector(1), vector(2), vector(3)]],
    ['nurse', [vector(11), vector(12)]],
    ['mime', [vector(21)]],
  ]),
  postings: [{ title: vector(31), posting: vector(32) }],
};

test('pairs are two different texts of an occupation, of each occupation once, and title and body of postings', () => {
  const draw = createPairDraw(SOURCES, createRandom(1));
  for (let round = 0; round < 20; round++) {
    const [one, other, ...postings] = draw(2, 2);
    expect(new Set([one?.key, other?.key])).toEqual(new Set(['welder', 'nurse']));
    for (const { x, y, key } of [one, other] as { x: Float32Array; y: Float32Array; key: string }[]) {
      expect(x).not.toBe(y);
      for (const side of [x, y]) expect(SOURCES.occupations.get(key)).toContain(side);
    }
    expect(postings).toEqual([31, 31].map((x) => ({ x: vector(x), y: vector(32), key: 'posting 0' })));
  }
});

test('the same seed draws the same pairs', () => {
  const drawn = [1, 1, 2].map((seed) => {
    const draw = createPairDraw(SOURCES, createRandom(seed));
    return JSON.stringify(Array.from({ length: 5 }, () => draw(2, 1)));
  });
  expect(drawn[1]).toBe(drawn[0]);
  expect(drawn[2]).not.toBe(drawn[0]);
});

test('pairs of one key are no negatives of each other, and stay their own positives', () => {
  const pair = (key: string, x: number) => ({ key, x: vector(x), y: vector(-x) });
  const { x, y, mask } = toBatch([pair('a', 1), pair('b', 2), pair('a', 3)], 1);
  expect(x).toEqual({ dims: [3, 1], data: Float32Array.of(1, 2, 3) });
  expect(y?.data).toEqual(Float32Array.of(-1, -2, -3));
  expect([...(mask?.data ?? [])]).toEqual([0, 0, -1e4, 0, 0, 0, -1e4, 0, 0]);
});
