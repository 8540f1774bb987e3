import type { ErrorCode, ErrorDetail, Warning } from '@rolecall/contracts';

/** Where extraction stops: `maxCharacters` in UTF-16 code units. */
export interface ExtractionLimits {
  maxPages: number;
  maxCharacters: number;
  /** For files that are archives: what all of their parts may unpack to. */
  maxUnpackedBytes: number;
  /** Scanned pages whose text is recognised; 0 leaves OCR off. */
  maxScannedPages: number;
  /** Milliseconds after which no further scanned page is begun. */
  scanMs: number;
}

/** What a reader of one format found. */
export interface DocumentText {
  /** Raw: neither cleaned nor cut to length. */
  text: string;
  /** Whether reading stopped at `maxCharacters`. */
  isCut?: boolean;
  /** Whether the program that made it breaks words at line ends with hyphens of its own. */
  hyphenates?: boolean;
  warnings?: Warning[];
  /** As in {@link Extraction}. */
  scannedPages?: number[] | undefined;
}

/** What a document gave. */
export interface Extraction {
  /** Lines separated by `\n`, paragraphs by a blank line. */
  text: string;
  warnings: Warning[];
  /** Numbers of pages whose text may be in a picture that was not read. */
  scannedPages?: number[] | undefined;
}

/** Why a document gave nothing. */
export interface ExtractionFailure {
  code: Extract<ErrorCode, `RESUME_${string}`>;
  /** The library's name for it. Never its message, which may quote the document. */
  reason: string;
  /** Replaces the message of the table of errors. Ours alone: it never quotes the document. */
  message?: string | undefined;
  details?: ErrorDetail[] | undefined;
  /** As in {@link Extraction}. */
  scannedPages?: number[] | undefined;
}

/** Sent to an extraction process. */
export interface ExtractionRequest {
  bytes: Uint8Array;
  limits: ExtractionLimits;
  /** Opens a protected document. */
  password?: string | undefined;
  /** For an OCR process: what it is to recognise, by what an extraction process found. */
  scannedPages?: readonly number[] | undefined;
}

/** Sent back by it. */
export type ExtractionReply = Extraction | ExtractionFailure;

/** Thrown inside an extraction process; crosses to the parent as its `failure`. */
export class ExtractionError extends Error {
  readonly failure: ExtractionFailure;

  constructor(
    code: ExtractionFailure['code'],
    reason: string,
    more: Pick<ExtractionFailure, 'message' | 'details' | 'scannedPages'> = {},
  ) {
    super(code);
    this.failure = { code, reason, ...more };
  }
}
