import type {
  ProfileCorrections,
  ProfileResponse,
  RecommendResponse,
  SearchFilters,
} from '@rolecall/contracts';
import { call } from './client.ts';

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
export function readProfile({ file, password }: SentResume, signal: AbortSignal): Promise<ProfileResponse> {
  return call((api) => api.readProfile(file, password === undefined ? {} : { password }, { signal }), signal);
}

/** The jobs that fit a resume best. @throws RequestError */
export function recommend(
  { file, password }: SentResume,
  { filters, corrections, showUnmet }: MatchPreferences,
  signal?: AbortSignal,
): Promise<RecommendResponse> {
  const preferences = {
    ...filters,
    limit: LIMIT,
    showUnmet,
    corrections,
    ...(password === undefined ? {} : { password }),
  };
  return call((api) => api.recommend(file, preferences, signal && { signal }), signal);
}
