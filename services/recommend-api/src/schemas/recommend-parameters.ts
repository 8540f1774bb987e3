import {
  EvidenceWeights,
  ProfileCorrections,
  RECOMMENDATION_LIMIT,
  SearchFilters,
} from '@rolecall/contracts';
import Type, { type Static } from 'typebox';
import { refTo } from './responses.ts';

const { minimum, maximum, default: usual } = RECOMMENDATION_LIMIT;

// No `default` of the schema: generated clients send it, and in the query it would contradict the body.
const limit = Type.Optional(
  Type.Integer({ minimum, maximum, description: `How many jobs to return at most; ${usual} unless given` }),
);

const showUnmet = Type.Optional(
  Type.Boolean({
    description:
      "Also postings that demand a licence of a profession, a master's degree or a doctorate which the resume does not tell of",
  }),
);

/** Filters of several values, which a query or a form repeats. */
export const LIST_FILTERS: readonly string[] = Object.entries(SearchFilters.properties).flatMap(
  ([name, schema]) => ('items' in schema ? [name] : []),
);

/** How resumes are to be matched, as query parameters or form fields. */
export const RecommendParameters = Type.Object(
  {
    limit,
    showUnmet,
    ...SearchFilters.properties,
    weights: Type.Optional(
      Type.String({
        maxLength: 1000,
        description: 'How much each kind of evidence counts: `EvidenceWeights` as JSON',
        examples: ['{"titles": 2, "level": 0}'],
      }),
    ),
  },
  { additionalProperties: false },
);
export type RecommendParameters = Static<typeof RecommendParameters>;

/** The same as form fields, with what is personal and so in no query, which proxies log. */
export const RecommendFields = Type.Object(
  {
    ...RecommendParameters.properties,
    corrections: Type.Optional(
      Type.String({
        maxLength: 30_000,
        description: 'What the candidate says instead of what is read: `ProfileCorrections` as JSON',
        examples: ['{"titles": ["night baker"], "skills": ["HACCP", "sourdough"]}'],
      }),
    ),
  },
  { additionalProperties: false },
);
export type RecommendFields = Static<typeof RecommendFields>;

/** The same in a JSON body. */
export const RecommendPreferences = Type.Object(
  {
    limit,
    showUnmet,
    filters: Type.Optional(refTo(SearchFilters)),
    weights: Type.Optional(refTo(EvidenceWeights)),
    corrections: Type.Optional(refTo(ProfileCorrections)),
  },
  { additionalProperties: false },
);
export type RecommendPreferences = Static<typeof RecommendPreferences>;
