import { joinBrokenWords } from './broken-words.ts';
import { cleanText } from './clean-text.ts';
import {
  type DocumentText,
  type Extraction,
  ExtractionError,
  type ExtractionLimits,
  type ExtractionRequest,
} from './extraction.ts';
import { readPlainText } from './formats/plain-text.ts';
import { unsupported } from './formats/unsupported.ts';
import type { PageRecogniser } from './ocr/page-recogniser.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { sniff } from './sniff.ts';

/**
 * Text of a document, judged by content. Runs inside an extraction process, or, with a recogniser, inside an
 * OCR process; without one, the answer says what there is to recognise.
 *
 * @throws ExtractionError
 */
export async function extractText(
  request: ExtractionRequest,
  recogniser?: PageRecogniser,
): Promise<Extraction> {
  return finish(await read(request, recogniser), request.limits);
}

/** Readers that are not always needed are loaded when they are, so that a process starts quickly. */
async function read(
  { bytes, limits, password }: ExtractionRequest,
  recogniser: PageRecogniser | undefined,
): Promise<DocumentText> {
  const kind = sniff(bytes);
  switch (kind) {
    case 'pdf':
      return readPdf({ bytes, limits, password }, recogniser);
    case 'zip':
      return (await import('./formats/read-zip.ts')).readZip(bytes, limits);
    case 'html':
      return (await import('./formats/read-html.ts')).readHtml(bytes, limits);
    case 'rtf':
      return (await import('./formats/rtf/read-rtf.ts')).readRtf(bytes, limits);
    case 'json':
      return (await import('./formats/json-resume/read-json-resume.ts')).readJsonResume(bytes);
    case 'plain-text':
      return readPlainText(bytes, limits);
    case 'ole':
      return (await import('./formats/ole/read-ole.ts')).readOle(bytes, limits, password);
    case 'image':
      if (!recogniser) throw unsupported(kind, { scannedPages: [1] });
      return recogniser.readImage(bytes);
    case 'other-image':
      throw unsupported(limits.maxScannedPages > 0 ? kind : 'image');
    default:
      throw unsupported(kind);
  }
}

/** Characters that are looked at for each that is kept: the rest may be white space. */
const RAW_PER_CHARACTER = 16;

/** Cleans and cuts. A document without a letter or digit (bullets of a scan) counts as one without text. */
function finish(
  { text: raw, isCut = false, hyphenates = false, warnings = [], scannedPages }: DocumentText,
  { maxCharacters }: ExtractionLimits,
): Extraction {
  const looked = raw.slice(0, maxCharacters * RAW_PER_CHARACTER);
  const text = joinBrokenWords(cleanText(looked), hyphenates);
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new ExtractionError('RESUME_NO_TEXT', 'no letters', { scannedPages });
  }
  if (text.length <= maxCharacters && looked.length === raw.length && !isCut) {
    return { text, warnings, scannedPages };
  }
  return {
    // A cut may halve a surrogate pair.
    text: text.slice(0, maxCharacters).replace(/[\uD800-\uDBFF]$/, ''),
    warnings: [
      { code: 'RESUME_TRUNCATED', message: `Only the first ${maxCharacters} characters were kept.` },
      // Said once: characters that were left out are on later pages, too.
      ...warnings.filter(({ code }) => code !== 'RESUME_TRUNCATED'),
    ],
    scannedPages,
  };
}
