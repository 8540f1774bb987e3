import { createError, type ResumeProfile, type Warning } from '@rolecall/contracts';
import { timed } from '@rolecall/telemetry';
import { Piscina } from 'piscina';
import { profileDurations, waitingProfiles } from '../resume-metrics.ts';
import type { ResumeSettings } from '../settings.ts';
import { EXAMPLE_RESUME } from './example-resume.ts';

/** What is understood of a resume's text. */
export interface UnderstoodText {
  /** The text without personal data. */
  text: string;
  profile: ResumeProfile;
  /** What could not be read. */
  warnings: Warning[];
}

export interface ProfileReader {
  /**
   * Takes personal data out of a text and reads its profile, in a thread of its own: 8 ms for most, 30 for long ones, in
   * which this one answers others.
   *
   * @param text plain text, not empty
   * @throws RESUME_BUSY when too many wait, RESUME_TIMEOUT, RESUME_UNAVAILABLE after `close`; the signal's reason when it aborts
   */
  read(text: string, options?: { signal?: AbortSignal | undefined }): Promise<UnderstoodText>;
  /** Ends the thread; what is unfinished is rejected. */
  close(): Promise<void>;
}

/**
 * Starts the thread. One is enough: it reads a hundred resumes a second, several times what is embedded in one.
 *
 * @returns once the thread has read its tables and a resume, so that no request waits for that
 */
export async function createProfileReader(
  settings: Pick<ResumeSettings, 'RESUME_TIMEOUT_MS' | 'RESUME_QUEUE_LIMIT'>,
): Promise<ProfileReader> {
  const pool = new Piscina<string, UnderstoodText>({
    filename: new URL('./profile-thread.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
    maxQueue: settings.RESUME_QUEUE_LIMIT,
    // Results are small, and waiting for them in a blocking way would keep the thread from being told to end.
    atomics: 'disabled',
  });

  const stopWatching = waitingProfiles.watch(() => [{ value: pool.queueSize, labels: {} }]);
  let isClosed = false;

  async function run(text: string, signal: AbortSignal | undefined): Promise<UnderstoodText> {
    signal?.throwIfAborted();
    // A pool that was destroyed would start another thread.
    if (isClosed) throw createError('RESUME_UNAVAILABLE');
    if (pool.queueSize >= settings.RESUME_QUEUE_LIMIT)
      throw createError('RESUME_BUSY', { retryAfterSeconds: 1 });
    // Ends the thread where it hangs, and starts another. Not when the client leaves: starting costs more than a resume.
    const overdue = new AbortController();
    const timer = setTimeout(() => overdue.abort(), settings.RESUME_TIMEOUT_MS);
    try {
      const understood = await pool.run(text, { signal: overdue.signal });
      signal?.throwIfAborted();
      return understood;
    } catch (error) {
      signal?.throwIfAborted();
      if (overdue.signal.aborted) throw createError('RESUME_TIMEOUT', { cause: error });
      throw createError('RESUME_UNAVAILABLE', { cause: error });
    } finally {
      clearTimeout(timer);
    }
  }

  await run(EXAMPLE_RESUME, undefined);
  return {
    read: (text, { signal } = {}) =>
      timed(
        () => run(text, signal),
        (seconds) => profileDurations.record(seconds, {}),
      ),
    async close() {
      isClosed = true;
      stopWatching();
      await pool.destroy();
    },
  };
}
