import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf } from '../pdf/pdf-text.ts';

/** Letters and digits of a text layer beside which a page may still be a scan: a stamp of the scanner, a page number. */
const SPARSE_LETTERS = 100;

/** Pixels of the smallest picture that may hold a page, or a strip of one. Most portraits and logos have fewer. */
const LEAST_SCAN_PIXELS = 100_000;

/** Letters drawn as shapes take many; a blank page has a background and some rules. */
const LEAST_SHAPES = 20;

const SHOWS_GLYPHS = new Set([OPS.showText, OPS.showSpacedText]);

/** Whether the text layer of a page has so few letters that its text may be in a picture. */
export function isSparse(text: string): boolean {
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < SPARSE_LETTERS;
}

/**
 * The numbers of those of the sparse pages that show what may be text: a large picture or, on a page without
 * a letter, glyphs or many shapes. Stops after `options.limit`. Blank pages are common at the end of resumes.
 *
 * @param sparse page numbers, and the text their layers have
 */
export async function findScannedPages(
  bytes: Uint8Array,
  sparse: ReadonlyMap<number, string>,
  { limit, password }: { limit: number; password?: string | undefined },
): Promise<number[]> {
  const found: number[] = [];
  if (sparse.size === 0 || limit === 0) return found;
  // A picture beyond the size is an error here, before it is decoded, and an error leaves no operators. A page
  // that has none of its own is taken for a scan, too; even blank pages have some.
  const loading = openPdf(bytes, { stopAtErrors: true, maxImageSize: LEAST_SCAN_PIXELS, password });
  try {
    const document = await loading.promise;
    for (const [number, text] of sparse) {
      if (found.length === limit) break;
      const page = await document.getPage(number);
      const { fnArray } = await page.getOperatorList();
      const hasLetters = /[\p{L}\p{N}]/u.test(text);
      if (fnArray.length === 0 || (!hasLetters && showsShapes(fnArray))) found.push(number);
      page.cleanup();
    }
  } catch {
    // Damaged beyond what reading the text layer forgives.
  } finally {
    await loading.destroy();
  }
  return found;
}

function showsShapes(operators: readonly number[]): boolean {
  let shapes = 0;
  for (const operator of operators) {
    if (SHOWS_GLYPHS.has(operator)) return true;
    if (operator === OPS.constructPath) shapes += 1;
  }
  return shapes >= LEAST_SHAPES;
}
