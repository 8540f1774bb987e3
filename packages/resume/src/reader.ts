import { availableParallelism } from 'node:os';
import { createError, isRolecallError, type Warning } from '@rolecall/contracts';
import { timed } from '@rolecall/telemetry';
import type { ExtractionLimits, ExtractionReply } from './extraction.ts';
import { createOcrPool } from './ocr/ocr-pool.ts';
import { NOT_RECOGNISED } from './ocr/ocr-warnings.ts';
import { MEBIBYTE } from './process-pool/options.ts';
import { startProcessPool } from './process-pool/process-pool.ts';
import { resumes } from './resume-metrics.ts';
import { forkSandboxed } from './sandbox.ts';
import type { ResumeSettings } from './settings.ts';
import { sniff } from './sniff.ts';

/** A resume as text. */
export interface ExtractedResume {
  /** Lines separated by `\n`, paragraphs by a blank line; at most RESUME_MAX_CHARACTERS. */
  text: string;
  /** What is missing from it, for the person who sent it. */
  warnings: Warning[];
}

export interface ResumeReader {
  /** Whether text is recognised in pictures; `unavailable` where it should be, but the canvas library does not load. */
  readonly ocr: 'on' | 'off' | 'unavailable';
  /**
   * Text of a PDF, DOCX, ODT, RTF, HTML, JSON Resume, plain text or Markdown file, or of an image (PNG, JPEG,
   * WebP), told apart by content. Works in other processes: whatever the bytes are, this one neither blocks nor falls.
   *
   * @param options.password opens a protected PDF or DOCX; never logged or kept
   * @param options.signal gives up waiting; the promise rejects with its reason
   * @throws FILE_EMPTY for no bytes
   * @throws RESUME_TYPE_UNSUPPORTED, RESUME_UNREADABLE, RESUME_ENCRYPTED, RESUME_NO_PAGES, RESUME_NO_TEXT,
   *   RESUME_UNPACKED_TOO_LARGE, RESUME_IMAGE_TOO_LARGE, RESUME_TIMEOUT for what the file is
   * @throws RESUME_BUSY when too many resumes, or scans, wait; RESUME_UNAVAILABLE when no process starts, or after
   *   `close`
   */
  read(
    bytes: Uint8Array,
    options?: { signal?: AbortSignal | undefined; password?: string | undefined },
  ): Promise<ExtractedResume>;
  /** Resolves if a resume can be read, though perhaps after others. @throws RESUME_UNAVAILABLE while no process is up */
  ping(): Promise<void>;
  /** Ends all processes; what is unfinished is rejected. */
  close(): Promise<void>;
}

/** Each process holds its own copy of the libraries; beyond this many, whoever wants more says so. */
const MAX_DEFAULT_PROCESSES = 4;

/** It reads on while another is replaced. */
const SPARE_PROCESSES = 1;

/** Bounds what one document can leave behind in a process for the next. */
const MAX_DOCUMENTS_PER_PROCESS = 200;

/** Of 0 to 19. Answering requests goes before reading documents: a third of a processor where it wants all of it. */
const NICENESS = 5;

/** Three times what 95 of 100 resumes take; what takes longer is big, or made to do harm. */
const SLOW_AFTER_MS = 150;

/** Resumes that may wait for each slow process. Most take a second or two; who hangs up leaves. */
const SLOW_WAITING = 16;

/** Starts the processes that read resumes; they are warm a moment later. Those of OCR start with the first scan. */
export function createResumeReader(settings: ResumeSettings): ResumeReader {
  const timeoutMs = settings.RESUME_TIMEOUT_MS;
  const memoryMb = settings.RESUME_MEMORY_MB;
  const ocrPool = settings.RESUME_OCR ? createOcrPool(settings) : undefined;
  const limits: ExtractionLimits = {
    maxPages: settings.RESUME_MAX_PAGES,
    maxCharacters: settings.RESUME_MAX_CHARACTERS,
    maxUnpackedBytes: settings.RESUME_MAX_UNPACKED_MB * MEBIBYTE,
    maxScannedPages: ocrPool ? settings.RESUME_OCR_MAX_PAGES : 0,
    scanMs: settings.RESUME_OCR_TIMEOUT_MS / 2,
  };
  const entry = new URL('./extraction-process.ts', import.meta.url);
  // Only an orphan meets this: the time-out comes first for any other.
  const cpuSeconds = 60 + Math.ceil((MAX_DOCUMENTS_PER_PROCESS * timeoutMs) / 1000);
  const processes =
    settings.RESUME_PROCESSES || Math.min(availableParallelism(), MAX_DEFAULT_PROCESSES) + SPARE_PROCESSES;
  const slowProcesses = Math.ceil(processes / 2);
  const pool = startProcessPool({
    name: 'text',
    start: () => forkSandboxed(entry, { memoryMb, cpuSeconds }),
    processes,
    timeoutMs,
    queueLimit: settings.RESUME_QUEUE_LIMIT,
    maxRequests: MAX_DOCUMENTS_PER_PROCESS,
    maxResidentBytes: (128 + memoryMb / 4) * MEBIBYTE,
    niceness: NICENESS,
    slowLane: {
      afterMs: Math.min(SLOW_AFTER_MS, timeoutMs / 2),
      processes: slowProcesses,
      queueLimit: SLOW_WAITING * slowProcesses,
    },
  });

  const read: ResumeReader['read'] = async (bytes, { signal, password } = {}) => {
    if (bytes.length === 0) throw createError('FILE_EMPTY');
    const request = { bytes, limits, password };
    const reply = await pool.run(request, signal);
    const { scannedPages } = reply;
    if (!ocrPool || !scannedPages?.length) return resumeOf(reply);
    try {
      return resumeOf(await ocrPool.run({ ...request, scannedPages }, signal));
    } catch (error) {
      // What the text layer gave stands, whatever keeps the rest from being read.
      if ('code' in reply || !isRolecallError(error)) throw error;
      return resumeOf({ ...reply, warnings: [...reply.warnings, NOT_RECOGNISED] });
    }
  };

  return {
    ocr: ocrPool ? 'on' : settings.RESUME_OCR ? 'unavailable' : 'off',
    read: (bytes, options) =>
      timed(
        () => read(bytes, options),
        (_, outcome) => resumes.add(1, { kind: sniff(bytes), outcome }),
      ),
    async ping() {
      if (!pool.isUp()) throw createError('RESUME_UNAVAILABLE', { retryAfterSeconds: 1 });
    },
    async close() {
      await Promise.all([pool.close(), ocrPool?.close()]);
    },
  };
}

function resumeOf(reply: ExtractionReply): ExtractedResume {
  if (!('code' in reply)) return { text: reply.text, warnings: reply.warnings };
  const { code, reason, message, details = [] } = reply;
  throw createError(code, { cause: new Error(reason), details, ...(message ? { message } : {}) });
}
