/**
 * Pixels an image may have before it is scaled: A4 at 600 dpi has 35 million. Of a larger one nothing but
 * its header is read.
 */
export const MAX_IMAGE_PIXELS = 36_000_000;
