import fc from 'fast-check';
import { quantiseMatrix } from '../src/quantise-matrix.ts';

const VALUES = Float32Array.of(1, -8, 0, 0.5, 2, 0);

test('by columns, the largest magnitude of each becomes the highest level', () => {
  const { levels, scales } = quantiseMatrix(VALUES, 3, 'columns', 64);
  expect(Array.from(levels)).toEqual([64, -64, 0, 32, 16, 0]);
  expect(Array.from(scales)).toEqual([1 / 64, 8 / 64, 1]);
});

test('by rows, likewise', () => {
  const { levels, scales } = quantiseMatrix(VALUES, 3, 'rows', 64);
  expect(Array.from(levels)).toEqual([8, -64, 0, 16, 64, 0]);
  expect(Array.from(scales)).toEqual([8 / 64, 2 / 64]);
});

test('no value is off by more than half a level of its row, and no level beyond the highest', () => {
  const number = fc.integer({ min: -100_000, max: 100_000 }).map((thousandths) => thousandths / 1000);
  const rows = fc.integer({ min: 1, max: 7 }).chain((columns) =>
    fc.tuple(
      fc.constant(columns),
      fc.array(fc.array(number, { minLength: columns, maxLength: columns }), {
        minLength: 1,
        maxLength: 5,
      }),
    ),
  );
  fc.assert(
    fc.property(rows, fc.constantFrom(64, 127), ([columns, table], highest) => {
      const values = Float32Array.from(table.flat());
      const { levels, scales } = quantiseMatrix(values, columns, 'rows', highest);
      for (const [at, level] of levels.entries()) {
        const scale = scales[Math.floor(at / columns)] as number;
        expect(Math.abs(level)).toBeLessThanOrEqual(highest);
        expect(Math.abs(level * scale - (values[at] as number))).toBeLessThanOrEqual(scale * 0.5001);
      }
    }),
  );
});

test('values too small for a scale become zero', () => {
  const { levels, scales } = quantiseMatrix(Float32Array.of(1e-45), 1, 'columns', 64);
  expect([levels[0], scales[0]]).toEqual([0, 1]);
});
