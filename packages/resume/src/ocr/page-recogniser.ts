import type { Warning } from '@rolecall/contracts';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentText, ExtractionRequest } from '../extraction.ts';
import { decodeImage, drawPage } from './grey-image.ts';
import { NOT_RECOGNISED, RECOGNISED } from './ocr-warnings.ts';
import type { RecogniseText } from './tesseract.ts';

/** Reads the pictures of one document within its limits, and knows what is to be said about it. */
export interface PageRecogniser {
  /** What a scanned page says; `layer`, the text it has already, for any other, and where that says more. */
  readPage(page: PDFPageProxy, layer: string): Promise<string>;
  /** Text of a PNG, JPEG or WebP. */
  readImage(bytes: Uint8Array): Promise<DocumentText>;
  /** What is to be said about the pages read so far. */
  warnings(): Warning[];
}

/** Bounds what one document takes: no page is begun beyond `maxScannedPages`, or after `scanMs`. */
export function createPageRecogniser(
  recognise: RecogniseText,
  { scannedPages, limits }: ExtractionRequest,
): PageRecogniser {
  const deadline = performance.now() + limits.scanMs;
  const scanned = new Set(scannedPages);
  let tried = 0;
  let recognised = false;
  let leftOut = false;
  return {
    async readPage(page, layer) {
      if (!scanned.has(page.pageNumber)) return layer;
      if (tried >= limits.maxScannedPages || performance.now() > deadline) {
        leftOut = true;
        return layer;
      }
      tried += 1;
      const text = recognise(await drawPage(page));
      if (text.length <= layer.length) return layer;
      recognised = true;
      return text;
    },
    async readImage(bytes) {
      return { text: recognise(await decodeImage(bytes)), warnings: [RECOGNISED] };
    },
    warnings: () => [...(recognised ? [RECOGNISED] : []), ...(leftOut ? [NOT_RECOGNISED] : [])],
  };
}
