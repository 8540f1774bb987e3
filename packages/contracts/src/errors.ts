/**
 * Every error a caller, an operator or an import can meet: one table for the whole product.
 *
 * `status` is the HTTP status the API answers with; codes that arise only at start-up or on one line of
 * an import carry the status they would have if a request met them. `message` says what happened and,
 * where there is something to do, what to do. Codes are public contract: add, never rename.
 */
export const ERRORS = {
  // The request itself
  REQUEST_INVALID: { status: 400, message: 'The request does not match its schema.' },
  JSON_MALFORMED: { status: 400, message: 'The body is not valid JSON.' },
  MULTIPART_MALFORMED: { status: 400, message: 'The multipart body is malformed or was cut off.' },
  CONTENT_TYPE_UNSUPPORTED: {
    status: 415,
    message: 'This content type is not accepted here.',
  },
  BODY_TOO_LARGE: { status: 413, message: 'The request body is larger than this route accepts.' },
  REQUEST_TIMEOUT: { status: 408, message: 'The request did not arrive in time; retry.' },
  ANSWER_TIMEOUT: { status: 503, message: 'Answering took too long; retry shortly.' },
  PLACE_UNKNOWN: {
    status: 400,
    message: 'This place is not understood; write it as `Town, region, country`.',
  },
  PAGE_NOT_BUILT: {
    status: 404,
    message: 'The page was not built (`npm run build:page`); the API works without it, see /docs.',
  },
  ROUTE_NOT_FOUND: { status: 404, message: 'There is no such route; see /docs.' },
  FILE_MISSING: { status: 400, message: 'The multipart body has no file in the expected field.' },
  FILE_TOO_MANY: { status: 400, message: 'Send exactly one file.' },
  FILE_EMPTY: { status: 400, message: 'The file is empty.' },
  FILE_TOO_LARGE: { status: 413, message: 'The file is larger than the size limit.' },

  // Reading a resume
  RESUME_TYPE_UNSUPPORTED: {
    status: 415,
    message: 'This kind of file cannot be read; send PDF, DOCX, ODT, RTF, HTML, plain text or JSON Resume.',
  },
  RESUME_UNREADABLE: {
    status: 422,
    message: 'The file is damaged or not what it claims to be; export it again and retry.',
  },
  RESUME_ENCRYPTED: {
    status: 422,
    message:
      'The file is protected by a password; send it as the field `password`, or remove the protection.',
  },
  RESUME_UNPACKED_TOO_LARGE: {
    status: 413,
    message: 'The file unpacks to more than is accepted; save it as PDF, or without large pictures.',
  },
  RESUME_NO_PAGES: { status: 422, message: 'The document has no pages.' },
  RESUME_NO_TEXT: {
    status: 422,
    message: 'The document holds no text (a scan, perhaps); send one with a text layer.',
  },
  RESUME_IMAGE_TOO_LARGE: {
    status: 422,
    message: 'The image has too many pixels; scan the page at 300 dpi, or send one with a text layer.',
  },
  RESUME_TIMEOUT: {
    status: 422,
    message: 'Reading the document took too long; export it again in a simpler form.',
  },
  RESUME_BUSY: { status: 503, message: 'Too many resumes are being read; retry shortly.' },
  RESUME_UNAVAILABLE: { status: 503, message: 'Resumes cannot be read at the moment; retry shortly.' },

  // Postings and imports
  JOB_NOT_FOUND: { status: 404, message: 'There is no job with this id.' },
  IMPORT_NOT_FOUND: { status: 404, message: 'There is no import with this id; old ones are forgotten.' },
  IMPORT_EXISTS: { status: 409, message: 'There is an import with this id already; choose another.' },
  IMPORT_FOLLOWERS_TOO_MANY: {
    status: 503,
    message: 'Too many clients follow imports; retry shortly, or ask `GET /imports/{id}`.',
  },
  IMPORT_FORMAT_UNSUPPORTED: {
    status: 415,
    message: 'The import is no CSV with a known header, JSON, JSONL, XML job feed or page with JSON-LD.',
  },
  COMPANION_UNSUPPORTED: {
    status: 415,
    message: 'A companion file is no CSV with a known header, such as that of skills.csv.',
  },
  COMPANIONS_TOO_LARGE: {
    status: 413,
    message: 'The companion files take more memory than is left; send fewer, or retry later.',
  },
  IMPORT_INTERRUPTED: {
    status: 400,
    message: 'The import ended before its last line; what came before was indexed. Send it again.',
  },
  POSTING_INVALID: { status: 422, message: 'The posting does not match the schema.' },
  POSTING_DUPLICATE: {
    status: 422,
    message: 'An earlier posting of the same import has this source and external id.',
  },
  POSTING_SOURCE_OTHER: {
    status: 422,
    message: 'The posting is of another source than the full import it came in.',
  },
  LINE_MALFORMED: { status: 422, message: 'The line is not valid CSV or JSON.' },
  LINE_TOO_LONG: { status: 422, message: 'The line is longer than the importer accepts.' },

  // Why a full import retired nothing, though it completed
  FULL_IMPORT_FAILED: {
    status: 422,
    message:
      'Nothing was retired, because the import was interrupted or postings of it could not be indexed.',
  },
  FULL_IMPORT_EMPTY: { status: 422, message: 'Nothing was retired, because the feed holds no posting.' },
  FULL_IMPORT_REJECTED: {
    status: 422,
    message: 'Nothing was retired, because more than a tenth of the records were rejected.',
  },
  FULL_IMPORT_SMALL: {
    status: 422,
    message:
      "Nothing was retired, because it would have been more of the source's postings than FULL_IMPORT_MAX_RETIRED.",
  },

  // Boards that are read live
  BOARD_UNKNOWN: { status: 404, message: 'There is no board of this name; check its spelling.' },
  BOARD_THROTTLED: { status: 503, message: 'The board asks for fewer requests; retry later.' },
  BOARD_UNAVAILABLE: { status: 503, message: 'The board cannot be reached or keeps failing; retry later.' },
  BOARD_ANSWER_INVALID: { status: 502, message: 'The board answered with something unexpected.' },

  // Operating the queue
  ADMIN_KEY_INVALID: {
    status: 401,
    message: 'The admin key is missing or wrong; send it as `x-admin-key` or as a bearer token.',
  },
  DEAD_LETTER_NOT_FOUND: {
    status: 404,
    message: 'There is no dead letter with this id; it was replayed, dropped or displaced by later ones.',
  },

  // Backups of the job index
  BACKUP_INVALID: { status: 422, message: 'The backup is damaged or incomplete; take another.' },
  BACKUP_INCOMPATIBLE: {
    status: 409,
    message: 'The backup was made by another version of Rolecall or Qdrant; restore it with that one.',
  },
  BACKUP_OUTDATED: {
    status: 409,
    message: 'The index holds postings that are newer than the backup; restoring would lose them.',
  },
  BACKUP_UNSUPPORTED: { status: 501, message: 'This Qdrant cannot be backed up or restored this way.' },

  // What the API depends on
  INDEX_UNAVAILABLE: { status: 503, message: 'The job index cannot be reached; retry shortly.' },
  INDEX_TIMEOUT: { status: 503, message: 'The job index did not answer in time; retry shortly.' },
  INDEX_REJECTED: { status: 502, message: 'The job index refused the operation.' },
  INDEX_SCHEMA_UNKNOWN: {
    status: 503,
    message: 'The live collection is of another release; run `npm run reindex` of this one.',
  },
  QUEUE_UNAVAILABLE: { status: 503, message: 'The queue cannot be reached; retry shortly.' },
  EMBEDDING_BUSY: { status: 503, message: 'Too many texts are waiting to be embedded; retry shortly.' },
  EMBEDDING_UNAVAILABLE: {
    status: 503,
    message: 'The embedding provider cannot be reached or keeps failing; retry shortly.',
  },
  EMBEDDING_UNAUTHORIZED: {
    status: 502,
    message: 'The embedding provider refuses the token; check HF_TOKEN.',
  },
  EMBEDDING_INVALID: {
    status: 502,
    message: 'The embedding provider answered with vectors of an unexpected shape.',
  },

  // Start-up
  CONFIG_INVALID: { status: 500, message: 'A setting is missing or invalid.' },
  MODEL_NOT_FOUND: {
    status: 500,
    message: 'The model files were found neither in MODEL_DIR, nor in an npm package, nor on the hub.',
  },
  MODEL_DIGEST_MISMATCH: {
    status: 500,
    message: 'A model file differs from its pinned SHA-256; it was not loaded.',
  },
  MODEL_UNKNOWN: {
    status: 500,
    message: 'There is no embedding model of this name, or the settings do not say where it runs.',
  },
  REINDEX_RUNNING: {
    status: 409,
    message: 'Another reindex is running, or crashed seconds ago; wait for its end.',
  },
  REINDEX_REFUSED: { status: 409, message: 'The reindex cannot be done as it was asked for.' },
  REINDEX_UNFINISHED: {
    status: 503,
    message: 'A process still uses the former collection; see its log, then run the reindex again.',
  },
  REINDEX_UNVERIFIED: {
    status: 500,
    message: 'The filled collection is not what it should be; the live one was left as it is.',
  },
  PORT_IN_USE: { status: 500, message: 'The port is taken; stop its owner or set PORT to another.' },
  PLATFORM_UNSUPPORTED: {
    status: 500,
    message: 'No server binary is carried for this platform; set QDRANT_URL and REDIS_URL, or start Docker.',
  },
  BINARY_DIGEST_MISMATCH: {
    status: 500,
    message: 'A carried server binary differs from its pinned SHA-256; it was not run.',
  },
  SERVER_START_FAILED: { status: 500, message: 'A local server did not start; see its log file.' },

  // Who may call, how often, and how often the same
  API_KEY_MISSING: {
    status: 401,
    message: 'This needs an API key; send it as a bearer token or as `x-api-key`.',
  },
  API_KEY_INVALID: { status: 401, message: 'The API key is wrong, has expired or was revoked.' },
  SCOPE_MISSING: { status: 403, message: 'The API key does not have the scope this needs.' },
  RATE_LIMITED: { status: 429, message: 'Too many requests; retry after the time in `Retry-After`.' },
  OVERLOADED: { status: 503, message: 'The service has more to do than it can; retry shortly.' },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    message: 'This `Idempotency-Key` was sent with another body before; use a new one for each body.',
  },
  IDEMPOTENCY_KEY_IN_USE: {
    status: 409,
    message: 'A request with this `Idempotency-Key` is being handled just now; retry shortly.',
  },

  // Several resumes at once, feedback, and the end of an import
  BATCH_BUSY: { status: 503, message: 'Too many batches are being answered; retry shortly.' },
  FEEDBACK_NOT_FOUND: { status: 404, message: 'There is no feedback on this recommendation.' },
  FEEDBACK_FULL: {
    status: 409,
    message: 'As much feedback as is kept of one recommendation is there already.',
  },
  FEEDBACK_UNAVAILABLE: { status: 503, message: 'Feedback cannot be stored or read; retry shortly.' },
  IMPORT_RUNNING: {
    status: 409,
    message: 'The import is still being sent, or a worker has a batch of it in hand; retry shortly.',
  },

  // A path that is known, by a method that it does not take
  METHOD_NOT_ALLOWED: {
    status: 405,
    message: 'This path does not take this method; see the header `Allow`.',
  },

  INTERNAL: { status: 500, message: 'Something failed on our side; the request id finds it in the logs.' },
  MODEL_FAILED: {
    status: 503,
    message: 'A model that recommendations need does not work here; see the log.',
  },
} as const satisfies Record<string, { status: number; message: string }>;

/** One of the stable codes in {@link ERRORS}. */
export type ErrorCode = keyof typeof ERRORS;

/** What {@link createError} takes besides the code. */
export interface ErrorContext {
  /** Replaces the table's message where something more exact can be said. Never holds resume text. */
  message?: string;
  /** What led here; logged, never sent to a caller. */
  cause?: unknown;
  /** Facts a caller can act on, such as schema violations; sent to the caller. */
  details?: readonly ErrorDetail[];
  /** Seconds after which a retry is sensible; sent as `Retry-After`. */
  retryAfterSeconds?: number;
}

/** One violated rule: where (JSON pointer, empty for the whole) and what. */
export interface ErrorDetail {
  path: string;
  message: string;
}

/** An error with a stable code, a message for a person and a cause. Made by {@link createError}. */
export class RolecallError extends Error {
  override readonly name = 'RolecallError';
  readonly code: ErrorCode;
  readonly statusCode: number;
  readonly details: readonly ErrorDetail[];
  readonly retryAfterSeconds: number | undefined;

  constructor(code: ErrorCode, context: ErrorContext = {}) {
    super(context.message ?? ERRORS[code].message, { cause: context.cause });
    this.code = code;
    this.statusCode = ERRORS[code].status;
    this.details = context.details ?? [];
    this.retryAfterSeconds = context.retryAfterSeconds;
  }
}

/**
 * Makes a coded error.
 *
 * @example throw createError('RESUME_ENCRYPTED', { cause });
 */
export function createError(code: ErrorCode, context?: ErrorContext): RolecallError {
  return new RolecallError(code, context);
}

/**
 * Whether `error` is one of ours, optionally with a given code. Judged by shape, not by class, because
 * an error that crossed a worker thread or a Jest realm has lost its prototype.
 */
export function isRolecallError(error: unknown, code?: ErrorCode): error is RolecallError {
  return (
    error instanceof Object &&
    'name' in error &&
    error.name === 'RolecallError' &&
    'code' in error &&
    typeof error.code === 'string' &&
    Object.hasOwn(ERRORS, error.code) &&
    (code === undefined || error.code === code)
  );
}
