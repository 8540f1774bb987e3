/** A4 at 170 dpi. Tesseract wants capitals of 20 to 30 pixels, which 10-point type has at 200 dpi. */
const MIN_PIXELS = 2_800_000;

/** A4 at 290 dpi. More only costs time. */
const MAX_PIXELS = 8_000_000;

/** Of either side: what Tesseract and the canvas take with room to spare. */
const MAX_SIDE = 10_000;

/** Enlarging more than this shows no more. */
const MAX_ENLARGEMENT = 4;

/**
 * The factor by which a picture of `width` x `height` pixels is to be scaled before its text is recognised:
 * 1 if it suits as it is, and never so much that the result has more than 8 megapixels.
 */
export function fitPixels(width: number, height: number): number {
  const pixels = width * height;
  const wanted = Math.min(Math.max(pixels, MIN_PIXELS), MAX_PIXELS);
  return Math.min(Math.sqrt(wanted / pixels), MAX_ENLARGEMENT, MAX_SIDE / Math.max(width, height));
}
