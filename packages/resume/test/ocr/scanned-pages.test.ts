import { findScannedPages, isSparse } from '../../src/ocr/scanned-pages.ts';
import { buildPdf, textContent } from '../support/pdf.ts';
import { blackPicturePdf } from '../support/pictures.ts';

const find = (pdf: Buffer, layer = '') => findScannedPages(pdf, new Map([[1, layer]]), { limit: 9 });
const OUTLINES = 'm 10 10 l 20 20 l 30 10 l f '
  .repeat(20)
  .replace(/m 10 10/g, '10 10 m')
  .replace(/l (\d+ \d+)/g, '$1 l');

test.each([
  ['a page that is a picture', blackPicturePdf(1000, 1000), '', [1]],
  ['a picture with the stamp of a scanner', blackPicturePdf(1000, 1000), 'Scanned by X', [1]],
  ['a picture too large to be read', blackPicturePdf(30_000, 30_000), '', [1]],
  ['text drawn as shapes', buildPdf([OUTLINES]), '', [1]],
  ['glyphs that stand for no letters', buildPdf([textContent('--')]), '--', [1]],
  ['a blank page with a background', buildPdf(['q 1 g 0 0 612 792 re f Q']), '', []],
  ['a logo', blackPicturePdf(200, 200), '', []],
  [
    'a few words without a picture',
    buildPdf([textContent('References on request')]),
    'References on request',
    [],
  ],
  ['what is no PDF', Buffer.from('%PDF-'), '', []],
])('%s', async (_, pdf, layer, pages) => {
  await expect(find(pdf, layer)).resolves.toEqual(pages);
});

test('no more pages are looked for than are wanted', async () => {
  const pdf = blackPicturePdf(1000, 1000, 3);
  const sparse = new Map([
    [1, ''],
    [2, ''],
    [3, ''],
  ]);
  await expect(findScannedPages(pdf, sparse, { limit: 2 })).resolves.toEqual([1, 2]);
  await expect(findScannedPages(pdf, sparse, { limit: 0 })).resolves.toEqual([]);
});

test('a page is sparse below a hundred letters', () => {
  expect(isSparse(`${'x '.repeat(99)}-`)).toBe(true);
  expect(isSparse('x '.repeat(100))).toBe(false);
});
