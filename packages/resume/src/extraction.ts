import type { ErrorCode, Warning } from '@rolecall/contracts';

/** Where extraction stops: `maxCharacters` in UTF-16 code units. */
export interface ExtractionLimits {
  maxPages: number;
  maxCharacters: number;
}

/** What a document gave. */
export interface Extraction {
  /** Lines separated by `\n`, paragraphs by a blank line. */
  text: string;
  warnings: Warning[];
}

/** Why a document gave nothing. */
export interface ExtractionFailure {
  code: Extract<ErrorCode, `RESUME_${string}`>;
  /** The library's name for it. Never its message, which may quote the document. */
  reason: string;
}

/** Sent to an extraction process. */
export interface ExtractionRequest {
  bytes: Uint8Array;
  limits: ExtractionLimits;
}

/** Sent back by it. */
export type ExtractionReply = Extraction | ExtractionFailure;

/** Thrown inside an extraction process; crosses to the parent as its `failure`. */
export class ExtractionError extends Error {
  readonly failure: ExtractionFailure;

  constructor(code: ExtractionFailure['code'], reason: string) {
    super(code);
    this.failure = { code, reason };
  }
}
