import { availableParallelism } from 'node:os';
import { createError, type RolecallError, type Warning } from '@rolecall/contracts';
import type { ExtractionFailure, ExtractionLimits } from './extraction.ts';
import { startProcessPool } from './process-pool.ts';
import { forkSandboxed } from './sandbox.ts';
import type { ResumeSettings } from './settings.ts';

/** A resume as text. */
export interface ExtractedResume {
  /** Lines separated by `\n`, paragraphs by a blank line; at most RESUME_MAX_CHARACTERS. */
  text: string;
  /** What is missing from it, for the person who sent it. */
  warnings: Warning[];
}

export interface ResumeReader {
  /**
   * Text of a PDF, DOCX, ODT, RTF, HTML, JSON Resume, plain text or Markdown file, told apart by content.
   * Works in other processes: whatever the bytes are, this one neither blocks nor falls.
   *
   * @param options.password opens a protected PDF or DOCX; never logged or kept
   * @param options.signal gives up waiting; the promise rejects with its reason
   * @throws FILE_EMPTY for no bytes
   * @throws RESUME_TYPE_UNSUPPORTED, RESUME_UNREADABLE, RESUME_ENCRYPTED, RESUME_NO_PAGES, RESUME_NO_TEXT,
   *   RESUME_UNPACKED_TOO_LARGE, RESUME_TIMEOUT for what the file is
   * @throws RESUME_BUSY when too many resumes wait; RESUME_UNAVAILABLE when no process starts, or after `close`
   */
  read(
    bytes: Uint8Array,
    options?: { signal?: AbortSignal | undefined; password?: string | undefined },
  ): Promise<ExtractedResume>;
  /** Ends all processes; what is unfinished is rejected. */
  close(): Promise<void>;
}

/** Each process holds its own copy of the libraries; beyond this many, whoever wants more says so. */
const MAX_DEFAULT_PROCESSES = 4;

/** Bounds what one document can leave behind in a process for the next. */
const MAX_DOCUMENTS_PER_PROCESS = 200;

const MEBIBYTE = 1024 * 1024;

/** Starts the processes that read resumes; they are warm a moment later. */
export function createResumeReader(settings: ResumeSettings): ResumeReader {
  const timeoutMs = settings.RESUME_TIMEOUT_MS;
  const memoryMb = settings.RESUME_MEMORY_MB;
  const limits: ExtractionLimits = {
    maxPages: settings.RESUME_MAX_PAGES,
    maxCharacters: settings.RESUME_MAX_CHARACTERS,
    maxUnpackedBytes: settings.RESUME_MAX_UNPACKED_MB * MEBIBYTE,
  };
  const entry = new URL('./extraction-process.ts', import.meta.url);
  // Only an orphan meets this: the time-out comes first for any other.
  const cpuSeconds = 60 + Math.ceil((MAX_DOCUMENTS_PER_PROCESS * timeoutMs) / 1000);
  const pool = startProcessPool({
    start: () => forkSandboxed(entry, { memoryMb, cpuSeconds }),
    processes: settings.RESUME_PROCESSES || Math.min(availableParallelism(), MAX_DEFAULT_PROCESSES),
    timeoutMs,
    queueLimit: settings.RESUME_QUEUE_LIMIT,
    maxRequests: MAX_DOCUMENTS_PER_PROCESS,
    maxResidentBytes: (128 + memoryMb / 4) * MEBIBYTE,
  });

  return {
    async read(bytes, { signal, password } = {}) {
      if (bytes.length === 0) throw createError('FILE_EMPTY');
      const reply = await pool.run({ bytes, limits, password }, signal);
      if ('code' in reply) throw errorOf(reply);
      return reply;
    },
    close: () => pool.close(),
  };
}

function errorOf({ code, reason, message, details = [] }: ExtractionFailure): RolecallError {
  return createError(code, { cause: new Error(reason), details, ...(message ? { message } : {}) });
}
