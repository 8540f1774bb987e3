import type { ProfileResponse } from '@rolecall/contracts';
import { inSpan } from '@rolecall/telemetry';
import type { ApiDependencies } from './dependencies.ts';
import { roundTimings } from './round-timings.ts';

export interface ProfileRequest {
  /** The resume as it was sent. */
  resume: Uint8Array;
  /** Opens a protected document. */
  password: string | undefined;
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal;
}

/**
 * What is understood of a resume. Nothing of it outlives the call, nothing personal is in the result, and nothing at
 * all in an error.
 *
 * @throws the codes of `resume`; the signal's reason when it aborts
 */
export async function profile(
  { resumes, profiles }: Pick<ApiDependencies, 'resumes' | 'profiles'>,
  { resume, password, signal }: ProfileRequest,
): Promise<Pick<ProfileResponse, 'profile' | 'warnings' | 'timings'>> {
  const start = performance.now();
  const extracted = await inSpan('extract', () => resumes.read(resume, { signal, password }));
  const extractedAt = performance.now();
  const understood = await profiles.read(extracted.text, { signal });
  const end = performance.now();
  return {
    profile: understood.profile,
    warnings: [...extracted.warnings, ...understood.warnings],
    timings: roundTimings({
      extractMs: extractedAt - start,
      profileMs: end - extractedAt,
      totalMs: end - start,
    }),
  };
}
