import Type, { type Static } from 'typebox';
import { type JobSummary, Place } from './job-posting.ts';
import { Versions } from './recommendation.ts';
import type { SearchFilters } from './search-filters.ts';

/** How many jobs one page of a search may hold, and how many it holds unless asked otherwise. */
export const SEARCH_PAGE = { minimum: 1, maximum: 100, default: 20 } as const;

const job = Type.Ref('JobSummary') as unknown as typeof JobSummary;
const { api, model, collection } = Versions.properties;

/** What produced a page of jobs: no ranker has a part in it. */
export const SearchVersions = Type.Object(
  { api, model, collection },
  { $id: 'SearchVersions', additionalProperties: false },
);
export type SearchVersions = Static<typeof SearchVersions>;

const versions = Type.Ref('SearchVersions') as unknown as typeof SearchVersions;

/** How the filters of a search were understood. */
export const AppliedFilters = Type.Object(
  {
    filters: Type.Ref('SearchFilters') as unknown as typeof SearchFilters,
    place: Type.Optional(Place),
  },
  { $id: 'AppliedFilters', additionalProperties: false },
);
export type AppliedFilters = Static<typeof AppliedFilters>;

const applied = Type.Ref('AppliedFilters') as unknown as typeof AppliedFilters;

/** A job that a search found. */
export const JobSearchHit = Type.Object(
  {
    job,
    score: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1,
        description:
          'How near the top it is by words, by meaning and by its title, 1 being first by all three; only to be compared within one search. Absent without `q`',
      }),
    ),
  },
  { $id: 'JobSearchHit', additionalProperties: false },
);
export type JobSearchHit = Static<typeof JobSearchHit>;

/** Answer of `GET /jobs`. */
export const JobSearchResponse = Type.Object(
  {
    requestId: Type.String(),
    jobs: Type.Array(Type.Ref('JobSearchHit') as unknown as typeof JobSearchHit, {
      maxItems: SEARCH_PAGE.maximum,
    }),
    estimatedTotal: Type.Integer({
      minimum: 0,
      description:
        'About how many open postings the filters leave. With `q` the best 500 to 1,500 of them can be paged through',
    }),
    nextCursor: Type.Optional(
      Type.String({ description: 'Asks for the next page, with the same parameters; absent on the last' }),
    ),
    applied,
    versions,
  },
  { $id: 'JobSearchResponse', additionalProperties: false },
);
export type JobSearchResponse = Static<typeof JobSearchResponse>;

/** A job that is like another. */
export const SimilarJob = Type.Object(
  {
    job,
    score: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'Mean of the cosine similarities of whole postings and of titles',
    }),
  },
  { $id: 'SimilarJob', additionalProperties: false },
);
export type SimilarJob = Static<typeof SimilarJob>;

/** Answer of `GET /jobs/{id}/similar`. */
export const SimilarJobsResponse = Type.Object(
  {
    requestId: Type.String(),
    jobs: Type.Array(Type.Ref('SimilarJob') as unknown as typeof SimilarJob, {
      maxItems: SEARCH_PAGE.maximum,
    }),
    applied,
    versions,
  },
  { $id: 'SimilarJobsResponse', additionalProperties: false },
);
export type SimilarJobsResponse = Static<typeof SimilarJobsResponse>;
