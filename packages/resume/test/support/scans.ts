import { once } from 'node:events';
import type { Canvas } from '@napi-rs/canvas';
import PDFDocument from 'pdfkit';
import { loadsNatively } from '../../src/ocr/loads-natively.ts';
import { openPdf } from '../../src/pdf/pdf-text.ts';
import { buildPdf, textContent } from './pdf.ts';
import type { PdfStream } from './pdf-objects.ts';
import { imageEntries } from './pictures.ts';

/** Whether text can be recognised here. */
export const hasOcr = loadsNatively('@napi-rs/canvas');
if (!hasOcr) process.stderr.write('Skipped: @napi-rs/canvas does not load on this machine.\n');

const { createCanvas } = hasOcr ? await import('@napi-rs/canvas') : ({} as typeof import('@napi-rs/canvas'));

const DPI = 200;

/** The first page of a PDF as a scanner would take it: on paper that is not quite white, `skew` degrees askew. */
export async function scanFirstPage(pdf: Uint8Array, skew = 0): Promise<Canvas> {
  const loading = openPdf(pdf, { maxImageSize: -1 });
  try {
    const page = await (await loading.promise).getPage(1);
    const viewport = page.getViewport({ scale: DPI / 72 });
    const drawn = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
    await page.render({ canvas: drawn, viewport, background: '#f4f2ee' }).promise;
    return turn(drawn, skew);
  } finally {
    await loading.destroy();
  }
}

/** Turned about its middle by so many degrees. */
export function turn(picture: Canvas, degrees: number): Canvas {
  const lies = degrees % 180 === 90;
  const [width, height] = lies ? [picture.height, picture.width] : [picture.width, picture.height];
  const turned = createCanvas(width, height);
  const context = turned.getContext('2d');
  context.fillStyle = '#f4f2ee';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((degrees * Math.PI) / 180);
  context.drawImage(picture, -picture.width / 2, -picture.height / 2);
  return turned;
}

/** A PDF whose pages are pictures, or lines of text. */
export function buildScan(pages: readonly (Canvas | string)[]): Buffer {
  const images: PdfStream[] = [];
  const contents = pages.map((page) => {
    if (typeof page === 'string') return textContent(page);
    images.push({
      entries: `${imageEntries(page.width, page.height)} /ColorSpace /DeviceRGB /Filter /DCTDecode`,
      data: page.toBuffer('image/jpeg', 80),
    });
    return `612 0 0 792 0 0 cm /X${99 + images.length} Do`;
  });
  return buildPdf(contents, images);
}

/** A PDF whose page is a picture, and that `password` opens. */
export async function buildProtectedScan(page: Canvas, password: string): Promise<Buffer> {
  const document = new PDFDocument({ size: 'LETTER', userPassword: password, pdfVersion: '1.7ext3' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(document, 'end');
  document.image(page.toBuffer('image/jpeg', 80), 0, 0, { width: 612, height: 792 });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
