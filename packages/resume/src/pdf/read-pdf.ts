import type { DocumentText, ExtractionRequest } from '../extraction.ts';
import type { PageRecogniser } from '../ocr/page-recogniser.ts';
import { findScannedPages, isSparse } from '../ocr/scanned-pages.ts';
import { type PdfText, readPdfText } from './pdf-text.ts';

/**
 * Text of a PDF: the text layer and, with a recogniser, what scanned pages show; without one, which pages
 * are scanned.
 *
 * @throws RESUME_UNREADABLE, RESUME_ENCRYPTED, RESUME_NO_PAGES
 */
export async function readPdf(
  { bytes, limits, password }: ExtractionRequest,
  recogniser: PageRecogniser | undefined,
): Promise<DocumentText> {
  const options = { ...limits, password };
  if (recogniser) {
    const document = asDocument(await readPdfText(bytes, options, recogniser.readPage));
    document.warnings.push(...recogniser.warnings());
    return document;
  }
  const sparse = new Map<number, string>();
  const text = await readPdfText(bytes, options, (page, layer) => {
    if (isSparse(layer)) sparse.set(page.pageNumber, layer);
    return layer;
  });
  // One more than are recognised, so that it is known when there are more.
  const limit = limits.maxScannedPages && limits.maxScannedPages + 1;
  return { ...asDocument(text), scannedPages: await findScannedPages(bytes, sparse, { limit, password }) };
}

function asDocument({ pages, pageCount, pagesTried, hyphenates, pagesLost }: PdfText) {
  const warnings: NonNullable<DocumentText['warnings']> = [];
  if (pagesLost) {
    warnings.push({ code: 'RESUME_INCOMPLETE', message: 'Some pages are damaged and were left out.' });
  }
  if (pagesTried < pageCount) {
    warnings.push({
      code: 'RESUME_TRUNCATED',
      message: `Only the first ${pagesTried} of ${pageCount} pages were read.`,
    });
  }
  return { text: pages.join('\n\n'), hyphenates, warnings };
}
