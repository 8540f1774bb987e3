import { type Canvas, createCanvas, loadImage } from '@napi-rs/canvas';
import { imageSize } from 'image-size';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExtractionError } from '../extraction.ts';
import { fitPixels } from './fit-pixels.ts';
import { MAX_IMAGE_PIXELS } from './image-limit.ts';

/** A picture in shades of grey, a byte a pixel, row after row from the top left. */
export interface GreyImage {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** The resolution text is best recognised at; PDF counts in points, 72 to the inch. */
const PIXELS_PER_POINT = 200 / 72;

/** Draws a page at about 200 dpi, and at most 8 megapixels. */
export async function drawPage(page: PDFPageProxy): Promise<GreyImage> {
  const { width, height } = page.getViewport({ scale: PIXELS_PER_POINT });
  const viewport = page.getViewport({ scale: PIXELS_PER_POINT * fitPixels(width, height) });
  const canvas = createCanvas(atLeastOne(viewport.width), atLeastOne(viewport.height));
  await page.render({ canvas, viewport }).promise;
  return toGrey(canvas);
}

/**
 * Decodes a PNG, JPEG or WebP, upright, and scales it to what suits recognition. Its size is read from its
 * header first, so that nothing is allocated for one that is too large.
 *
 * @throws RESUME_IMAGE_TOO_LARGE beyond 36 megapixels
 * @throws RESUME_UNREADABLE when it is damaged
 */
export async function decodeImage(bytes: Uint8Array): Promise<GreyImage> {
  const declared = headerOf(bytes);
  if (declared.width * declared.height > MAX_IMAGE_PIXELS) {
    throw new ExtractionError('RESUME_IMAGE_TOO_LARGE', 'pixels');
  }
  const image = await loadImage(bytes);
  const scale = fitPixels(image.width, image.height);
  const canvas = createCanvas(atLeastOne(image.width * scale), atLeastOne(image.height * scale));
  const context = canvas.getContext('2d');
  // What is transparent is paper.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return toGrey(canvas);
}

function headerOf(bytes: Uint8Array): { width: number; height: number } {
  try {
    const { width, height } = imageSize(bytes);
    if (width > 0 && height > 0) return { width, height };
  } catch {}
  throw new ExtractionError('RESUME_UNREADABLE', 'image header');
}

const atLeastOne = (size: number) => Math.max(1, Math.round(size));

/** Luma of ITU-R BT.601, in 256ths. */
function toGrey(canvas: Canvas): GreyImage {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const pixels = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel += 1, at += 4) {
    const [red, green, blue] = [data[at] as number, data[at + 1] as number, data[at + 2] as number];
    pixels[pixel] = (77 * red + 150 * green + 29 * blue) >> 8;
  }
  return { width, height, pixels };
}
