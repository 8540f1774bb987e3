import { joinBrokenWords } from './broken-words.ts';
import { cleanText } from './clean-text.ts';
import { type Extraction, ExtractionError, type ExtractionLimits } from './extraction.ts';
import { readPdfText } from './pdf-text.ts';
import { readPlainText } from './plain-text.ts';
import { sniff } from './sniff.ts';

/**
 * Text of a document, judged by content. Runs inside an extraction process.
 *
 * @throws ExtractionError
 */
export async function extractText(bytes: Uint8Array, limits: ExtractionLimits): Promise<Extraction> {
  switch (sniff(bytes)) {
    case 'pdf':
      return extractPdf(bytes, limits);
    case 'plain-text':
      return finish(readPlainText(bytes), false, limits);
    case 'unsupported':
      throw new ExtractionError('RESUME_TYPE_UNSUPPORTED', 'markup');
  }
}

async function extractPdf(bytes: Uint8Array, limits: ExtractionLimits): Promise<Extraction> {
  const { pages, pageCount, pagesTried, hyphenates, pagesLost } = await readPdfText(bytes, limits);
  const extraction = finish(pages.join('\n\n'), hyphenates, limits);
  if (pagesLost) {
    extraction.warnings.push({
      code: 'RESUME_INCOMPLETE',
      message: 'Some pages are damaged and were left out.',
    });
  }
  // Said once: characters that were left out are on later pages, too.
  if (pagesTried < pageCount && extraction.warnings.every(({ code }) => code !== 'RESUME_TRUNCATED')) {
    extraction.warnings.push({
      code: 'RESUME_TRUNCATED',
      message: `Only the first ${pagesTried} of ${pageCount} pages were read.`,
    });
  }
  return extraction;
}

/** Cleans and cuts. A document without a letter or digit (bullets of a scan) counts as one without text. */
function finish(raw: string, hyphenates: boolean, { maxCharacters }: ExtractionLimits): Extraction {
  const text = joinBrokenWords(cleanText(raw), hyphenates);
  if (!/[\p{L}\p{N}]/u.test(text)) throw new ExtractionError('RESUME_NO_TEXT', 'no letters');
  if (text.length <= maxCharacters) return { text, warnings: [] };
  return {
    // A cut may halve a surrogate pair.
    text: text.slice(0, maxCharacters).replace(/[\uD800-\uDBFF]$/, ''),
    warnings: [
      { code: 'RESUME_TRUNCATED', message: `Only the first ${maxCharacters} characters were kept.` },
    ],
  };
}
