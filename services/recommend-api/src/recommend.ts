import { randomUUID } from 'node:crypto';
import type { RecommendResponse, SearchFilters, Warning } from '@rolecall/contracts';
import { recommendJobs, timeStage, versionsOf } from '@rolecall/recommender';
import type { ApiDependencies } from './dependencies.ts';
import { warnOfGhosts } from './ghost-warning.ts';
import type { Preferences } from './recommend-preferences.ts';
import { unlessAborted } from './request-signal.ts';
import { roundTimings } from './round-timings.ts';

const INDEX_EMPTY: Warning = {
  code: 'INDEX_EMPTY',
  message: 'There are no open postings to recommend; import some first.',
};

const NOTHING_MATCHES: Warning = {
  code: 'FILTERS_MATCH_NOTHING',
  message:
    'No open posting passes the filters; loosen them, or keep postings that leave unsaid what is asked for.',
};

/** What of `versions` depends on which collection was live. */
type LiveVersions = Omit<RecommendResponse['versions'], 'api'>;

export interface RecommendRequest {
  /** The resume as it was sent. */
  resume: Uint8Array;
  /** Opens it, where it is protected. */
  password: string | undefined;
  preferences: Preferences;
  /** One of many, so that others go before it. */
  background?: boolean;
  /** Aborts when nobody waits for the answer any more. */
  signal: AbortSignal;
}

type RecommendAnswer = Omit<RecommendResponse, 'requestId' | 'versions'> & { versions: LiveVersions };

type RecommendDependencies = Pick<ApiDependencies, 'live' | 'resumes' | 'profiles'> & {
  settings: Pick<ApiDependencies['settings'], 'GHOST_AFTER_DAYS'>;
};

/**
 * The way of a resume: read, embed, retrieve, rank; all with one model, whichever is live by then. Nothing of the resume outlives the call, and nothing of
 * it is in the result or in an error.
 *
 * @throws REQUEST_INVALID and PLACE_UNKNOWN for filters; the codes of `resume`, `embeddings` and `job-index`; the signal's reason when it aborts
 */
export function recommend(
  dependencies: RecommendDependencies,
  request: RecommendRequest,
): Promise<RecommendAnswer> {
  return timeStage('total', () => recommendStaged(dependencies, request));
}

async function recommendStaged(
  { resumes, profiles, live, settings }: RecommendDependencies,
  { resume, password, preferences, background = false, signal }: RecommendRequest,
): Promise<RecommendAnswer> {
  const { limit, filters, weights, showUnmet } = preferences;
  const start = performance.now();
  const { text, warnings } = await timeStage('extract', () => resumes.read(resume, { signal, password }));
  const extractMs = performance.now() - start;
  const answering = live.use(async (parts) => ({
    ...(await recommendJobs({ ...parts, profiles }, text, { ...preferences, background, signal })),
    versions: await versionsOf(parts),
  }));
  const { recommendations, vetoed, place, timings, versions } = await unlessAborted(answering, signal);
  const found = recommendations.length > 0;
  return {
    recommendationId: randomUUID(),
    recommendations: warnOfGhosts(recommendations, settings.GHOST_AFTER_DAYS, new Date()),
    vetoed,
    applied: { limit, filters, weights, showUnmet, ...(place && { place }) },
    warnings: found ? warnings : [...warnings, nothingFound(filters)],
    timings: roundTimings({ extractMs, ...timings, totalMs: performance.now() - start }),
    versions,
  };
}

function nothingFound(filters: SearchFilters): Warning {
  return Object.keys(filters).length > 0 ? NOTHING_MATCHES : INDEX_EMPTY;
}
