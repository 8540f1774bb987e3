/**
 * Entry of an OCR process: reads documents as an extraction process does, and the scanned pages besides. It
 * runs in a sandbox that allows the native addon pages are drawn with.
 */
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { answerRequests } from '../answer-requests.ts';
import { extractText } from '../extract-text.ts';
import type { GreyImage } from './grey-image.ts';
import { createPageRecogniser } from './page-recogniser.ts';
import { loadTesseract } from './tesseract.ts';

const recogniseText = await loadTesseract();

/** WebAssembly that gave up (memory, for one) may not be entered again: the process goes with it. */
function recognise(image: GreyImage): string {
  try {
    return recogniseText(image);
  } catch {
    process.exit(1);
  }
}

answerRequests((request) => extractText(request, createPageRecogniser(recognise, request)));
