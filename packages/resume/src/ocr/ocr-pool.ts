import { MEBIBYTE } from '../process-pool/options.ts';
import { type ProcessPool, startProcessPool } from '../process-pool/process-pool.ts';
import { forkSandboxed } from '../sandbox.ts';
import type { ResumeSettings } from '../settings.ts';
import { loadsNatively } from './loads-natively.ts';

const CANVAS = '@napi-rs/canvas';

/** What an OCR process loads besides the libraries of an extraction process. */
const LIBRARIES = [CANVAS, 'image-size', 'tesseract.js-core', '@tesseract.js-data/eng'];

/** An unused process gives its memory back after this. */
const IDLE_MS = 60_000;

/** Scans that may wait for each process: as many as are read before a client gives up. */
const QUEUE_PER_PROCESS = 4;

/** Bounds what one document can leave behind in a process for the next. */
const MAX_DOCUMENTS_PER_PROCESS = 50;

/** Beyond that of reading text (5), a tenth of a processor when other work wants all of it: scans are late then. */
const NICENESS = 10;

/** A guess, for the first to be told when to come again. */
const SECONDS_PER_DOCUMENT = 3;

/**
 * A pool of OCR processes, none of which runs before the first scan comes. They give way to all other work
 * on the machine.
 *
 * @returns undefined where the canvas library does not load
 */
export function createOcrPool(settings: ResumeSettings): ProcessPool | undefined {
  if (!loadsNatively(CANVAS)) return undefined;
  const timeoutMs = settings.RESUME_OCR_TIMEOUT_MS;
  const memoryMb = settings.RESUME_OCR_MEMORY_MB;
  const processes = settings.RESUME_OCR_PROCESSES;
  const entry = new URL('./ocr-process.ts', import.meta.url);
  const cpuSeconds = 60 + Math.ceil((MAX_DOCUMENTS_PER_PROCESS * timeoutMs) / 1000);
  return startProcessPool({
    name: 'ocr',
    start: () => forkSandboxed(entry, { memoryMb, cpuSeconds, libraries: LIBRARIES, nativeAddons: true }),
    processes,
    timeoutMs,
    queueLimit: QUEUE_PER_PROCESS * processes,
    maxRequests: MAX_DOCUMENTS_PER_PROCESS,
    maxResidentBytes: (256 + memoryMb / 4) * MEBIBYTE,
    niceness: NICENESS,
    idleMs: IDLE_MS,
    secondsPerRequest: SECONDS_PER_DOCUMENT,
  });
}
