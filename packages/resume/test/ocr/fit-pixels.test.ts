import fc from 'fast-check';
import { fitPixels } from '../../src/ocr/fit-pixels.ts';

const side = fc.integer({ min: 1, max: 36_000_000 });

test('whatever the size, no more than 8 megapixels and 10,000 a side come out', () => {
  fc.assert(
    fc.property(side, side, (width, height) => {
      const scale = fitPixels(width, height);
      expect(width * height * scale * scale).toBeLessThanOrEqual(8_000_001);
      expect(Math.max(width, height) * scale).toBeLessThanOrEqual(10_001);
    }),
  );
});

test.each([
  ['A4 at 200 dpi is left as it is', 1654, 2339, 1],
  ['A4 at 100 dpi is enlarged', 827, 1169, 1.7],
  ['A4 at 600 dpi is made smaller', 4961, 7016, 0.48],
  ['a thumbnail is enlarged by no more than four', 100, 140, 4],
])('%s', (_, width, height, scale) => {
  expect(fitPixels(width, height)).toBeCloseTo(scale, 1);
});
