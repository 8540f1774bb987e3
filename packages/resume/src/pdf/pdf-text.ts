import { realpathSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join, sep } from 'node:path';
// The legacy build, because the modern one uses what Node 24 lacks (Map.prototype.getOrInsertComputed).
import {
  getDocument,
  PasswordResponses,
  type PDFDocumentLoadingTask,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ExtractionError } from '../extraction.ts';
import { MAX_IMAGE_PIXELS } from '../ocr/image-limit.ts';
import type { Gutter } from './gutters.ts';
import { pageText } from './page-text.ts';
import type { TextRun } from './text-run.ts';

/** The text layer of a PDF. */
export interface PdfText {
  /** One string a page that was read, raw: neither cleaned nor cut to length. */
  pages: string[];
  /** Pages the document says it has. */
  pageCount: number;
  /** Pages that were tried before a limit was met. */
  pagesTried: number;
  /** Whether the program that made it breaks words at line ends with hyphens of its own. */
  hyphenates: boolean;
  /** Whether some of the pages that were tried could not be read and are missing from `pages`. */
  pagesLost: boolean;
}

/** What {@link readPdfText} takes besides the file. */
interface PdfTextOptions {
  maxPages: number;
  maxCharacters: number;
  /** Opens a protected document; one that needs none ignores it. */
  password?: string | undefined;
}

/** Sees each page and the text of its layer; what it returns takes the place of that. */
export type OnPage = (page: PDFPageProxy, layer: string) => string | Promise<string>;

/**
 * Reads the text layer of the first `maxPages` pages, and stops once it has `maxCharacters`.
 *
 * @throws RESUME_UNREADABLE, RESUME_ENCRYPTED, RESUME_NO_PAGES
 */
export async function readPdfText(
  bytes: Uint8Array,
  { maxPages, maxCharacters, password }: PdfTextOptions,
  onPage: OnPage,
): Promise<PdfText> {
  const loading = openPdf(bytes, { maxImageSize: MAX_IMAGE_PIXELS, password });
  try {
    const document = await loading.promise.catch((error: unknown) => {
      throw asExtractionError(error);
    });
    if (document.numPages === 0) throw new ExtractionError('RESUME_NO_PAGES', 'no pages');
    return await readPages(document, maxPages, maxCharacters, onPage);
  } finally {
    await loading.destroy();
  }
}

/** What {@link openPdf} takes besides the file. */
interface OpenOptions {
  /** Pixels; a larger picture is never decoded. */
  maxImageSize: number;
  /** Makes such a picture, and damage, an error of its page. */
  stopAtErrors?: boolean;
  password?: string | undefined;
}

/** Opens a PDF for a process that fetches nothing and has no fonts but those of the document. */
export function openPdf(bytes: Uint8Array, { password, ...options }: OpenOptions): PDFDocumentLoadingTask {
  const folder = packageFolder();
  return getDocument({
    ...options,
    // A copy, because pdf.js refuses Buffers and takes what it is given for its own.
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    // Predefined character maps and metrics of the standard fonts, without which CJK text comes out empty.
    cMapUrl: join(folder, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts') + sep,
    // Decoders of JPEG 2000 and JBIG2, which are loaded when such a picture is drawn.
    wasmUrl: join(folder, 'wasm') + sep,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
}

const WRONG_PASSWORD = 'The password does not open the file.';

async function readPages(
  document: PDFDocumentProxy,
  maxPages: number,
  maxCharacters: number,
  onPage: OnPage,
): Promise<PdfText> {
  const text: PdfText = {
    pages: [],
    pageCount: document.numPages,
    pagesTried: 0,
    hyphenates: await hyphenates(document),
    pagesLost: false,
  };
  const gutters: Gutter[] = [];
  let characters = 0;
  let failure: unknown;
  const lose = (error: unknown) => {
    failure = error;
    text.pagesLost = true;
    return undefined;
  };
  const lastPage = Math.min(maxPages, document.numPages);
  while (text.pagesTried < lastPage && characters <= maxCharacters) {
    text.pagesTried += 1;
    const read = await readPage(document, text.pagesTried).catch(lose);
    if (!read) continue;
    const layer = pageText(read.runs, gutters);
    const lines = await Promise.resolve()
      .then(() => onPage(read.page, layer))
      .catch(lose);
    read.page.cleanup();
    if (lines === undefined) continue;
    text.pages.push(lines);
    characters += lines.length;
  }
  if (text.pages.length === 0) throw asExtractionError(failure);
  return text;
}

async function readPage(document: PDFDocumentProxy, pageNumber: number) {
  const page = await document.getPage(pageNumber);
  return { page, runs: runsOf(await page.getTextContent()) };
}

type TextContent = Awaited<ReturnType<PDFPageProxy['getTextContent']>>;

/** Parts what pdf.js gives for white space and line ends from the text, which geometry parts better. */
function runsOf({ items, styles }: TextContent): TextRun[] {
  const runs: TextRun[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    const { str: text, transform, width, height, dir, fontName: font } = item;
    if (text.trim() === '') {
      spaced ||= text !== '';
      continue;
    }
    const vertical = Boolean(styles[font]?.vertical);
    const advance = vertical ? height : width;
    runs.push({ text, transform, advance, vertical, rightToLeft: dir === 'rtl', font, spaced });
    spaced = false;
  }
  return runs;
}

/** Programs that break words at line ends by themselves. */
const HYPHENATING = /TeX|dvipdf|Typst|InDesign/i;

async function hyphenates(document: PDFDocumentProxy): Promise<boolean> {
  try {
    const { info } = await document.getMetadata();
    const { Producer, Creator } = info as { Producer?: unknown; Creator?: unknown };
    return [Producer, Creator].some((name) => typeof name === 'string' && HYPHENATING.test(name));
  } catch {
    return false;
  }
}

function asExtractionError(error: unknown): ExtractionError {
  if (error instanceof ExtractionError) return error;
  const name = error instanceof Error ? error.name : typeof error;
  if (name !== 'PasswordException') return new ExtractionError('RESUME_UNREADABLE', name);
  const isWrong = (error as { code?: number }).code === PasswordResponses.INCORRECT_PASSWORD;
  return new ExtractionError('RESUME_ENCRYPTED', name, isWrong ? { message: WRONG_PASSWORD } : {});
}

/** Where pdf.js's data files are, which its own code expects to be told. */
function packageFolder(): string {
  return dirname(realpathSync(findPackageJSON('pdfjs-dist', import.meta.url) as string));
}
