import type {
  ProfileCorrections,
  ProfileResponse,
  RecommendResponse,
  SearchFilters,
} from '@rolecall/contracts';
import { requestJson } from './request.ts';

/** A resume as it is sent. It lives in memory only, and nowhere in the browser's storage. */
export interface SentResume {
  file: Blob;
  /** For the person who sent it; the API is not told. */
  name: string;
  /** Opens a protected document. */
  password?: string;
}

/** How a resume is to be matched. */
export interface MatchPreferences {
  filters: SearchFilters;
  corrections: ProfileCorrections;
  /** Also postings that demand a licence or degree the resume does not tell of. */
  showUnmet: boolean;
}

/** How many jobs are asked for: ten are shown, the others wait to take the place of those that are dismissed. */
const LIMIT = 30;

/** What is understood of a resume. @throws RequestError */
export function readProfile(resume: SentResume, signal: AbortSignal): Promise<ProfileResponse> {
  return requestJson('profile', { method: 'POST', body: resumeForm(resume), signal });
}

/** The jobs that fit a resume best. @throws RequestError */
export function recommend(
  resume: SentResume,
  { filters, corrections, showUnmet }: MatchPreferences,
  signal?: AbortSignal,
): Promise<RecommendResponse> {
  const form = resumeForm(resume);
  form.set('limit', String(LIMIT));
  if (showUnmet) form.set('showUnmet', 'true');
  for (const [name, value] of filterPairs(filters)) form.append(name, value);
  if (Object.keys(corrections).length > 0) form.set('corrections', JSON.stringify(corrections));
  return requestJson('recommend', { method: 'POST', body: form, ...(signal && { signal }) });
}

/** Filters as pairs of a form or a query; lists repeat their name. */
export function filterPairs(filters: SearchFilters): [string, string][] {
  return Object.entries(filters).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one): [string, string] => [name, String(one)]),
  );
}

function resumeForm({ file, password }: SentResume): FormData {
  const form = new FormData();
  if (password !== undefined) form.set('password', password);
  form.set('resume', file, 'resume');
  return form;
}
