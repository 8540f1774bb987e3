import Type, { type Static } from 'typebox';
import type { EvidenceWeights } from './evidence-weights.ts';
import { type JobSummary, Place } from './job-posting.ts';
import { MATCH_BANDS, type Reason } from './reason.ts';
import type { SearchFilters } from './search-filters.ts';

/** How many jobs a recommendation may hold, and how many it holds unless asked otherwise. */
export const RECOMMENDATION_LIMIT = { minimum: 1, maximum: 100, default: 10 } as const;

const rank = Type.Optional(Type.Integer({ minimum: 1 }));
const cosine = Type.Optional(Type.Number({ description: 'Cosine similarity, -1..1' }));

const bm25 = Type.Optional(Type.Number({ minimum: 0, description: 'BM25, unbounded' }));

/** How a job was found: its place and score in each retrieval leg (absent where the leg missed it). */
export const RetrievalTrace = Type.Object(
  {
    denseRank: rank,
    denseScore: cosine,
    sparseRank: rank,
    sparseScore: bm25,
    titleRank: rank,
    titleScore: cosine,
    careerRank: rank,
    careerScore: cosine,
    headlineRank: rank,
    headlineScore: cosine,
    titlesRank: rank,
    titlesScore: cosine,
    keywordsRank: rank,
    keywordsScore: bm25,
    fusedScore: Type.Number({ minimum: 0, description: 'Reciprocal rank fusion of the legs' }),
  },
  { $id: 'RetrievalTrace', additionalProperties: false },
);
export type RetrievalTrace = Static<typeof RetrievalTrace>;

const similarity = (description: string) => Type.Number({ minimum: -1, maximum: 1, description });
const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });

/** What a job is scored by. More of any speaks for it, but for `length` and `degreeOpen`, which may speak for or against. */
export const RankingFeatures = Type.Object(
  {
    passageBest: similarity("Of the resume's passage most like the posting"),
    passageMean: similarity("Of the mean of the resume's passages and the posting"),
    titleBeginning: similarity("Of the resume's beginning and the posting's title"),
    titleHeadline: similarity("Of the resume's first lines and the posting's title"),
    titleMean: similarity("Of the mean of the resume's passages and the posting's title"),
    titleTitles: similarity("Of the candidate's titles and the posting's"),
    words: share("BM25 of the resume's words, of the best posting's"),
    keywords: share("BM25 of the candidate's titles and skills, of the best posting's"),
    skillSimilarity: share('Cosine of the skills of both, rare ones weighing more'),
    skillCoverage: share('How much of the skills the posting names the resume names too'),
    occupation: share("Agreement of the occupations that the posting's title and the candidate's stand for"),
    domain: share('Agreement of the fields of work of the posting and the resume'),
    level: Type.Number({
      minimum: -6,
      maximum: 0,
      description: 'Minus the steps between the levels of both',
    }),
    titleCurrent: similarity("Of the candidate's latest title and the posting's"),
    titleBest: similarity("Of the title of the candidate's most like the posting's; older ones count less"),
    postingTitle: similarity("Of the title of the candidate's most like the posting; older ones count less"),
    positionCurrent: similarity("Of the candidate's latest position and the posting"),
    positionBest: similarity("Of the candidate's position most like the posting; older ones count less"),
    positionMean: similarity("Of the candidate's positions and the posting, older ones weighing less"),
    titlePositionCurrent: similarity("Of the candidate's latest position and the posting's title"),
    titlePositionBest: similarity(
      "Of the candidate's position most like the posting's title; older ones count less",
    ),
    titlePositionMean: similarity(
      "Of the candidate's positions and the posting's title, older ones weighing less",
    ),
    titleWords: share(
      "Words a title of the candidate's shares with the posting's, of all of both; rare ones weigh more",
    ),
    titleCoverage: share("How much of the posting's title the words of the candidate's titles cover"),
    passageFirst: similarity("Of the resume's first passage and the posting"),
    passageRecent: similarity("Of the resume's passages and the posting, earlier ones weighing more"),
    postingBeginning: similarity("Of the resume's beginning and the posting"),
    skillsShared: Type.Number({
      minimum: 0,
      description: 'ln(1 + skills of the posting that the resume names)',
    }),
    skillsMissing: Type.Number({
      maximum: 0,
      description: '-ln(1 + skills of the posting that it does not name)',
    }),
    fieldOverlap: Type.Number({
      minimum: -7,
      maximum: 1,
      description: 'ln of the chance that both are of the same field of work, and of 0.001',
    }),
    degreeGap: Type.Number({
      minimum: -5,
      maximum: 0,
      description: 'Minus the steps up to the least degree named',
    }),
    degreeOpen: share('1 where the posting names no degree'),
    licencesMissing: Type.Number({
      minimum: -2,
      maximum: 0,
      description: 'Minus the licences the posting names and the resume does not; two at most',
    }),
    yearsMissing: Type.Number({
      minimum: -15,
      maximum: 0,
      description: 'Minus the years of experience asked for beyond those the resume tells of',
    }),
    length: Type.Number({ minimum: 0, description: "ln(1 + characters of the posting's description)" }),
  },
  { $id: 'RankingFeatures', additionalProperties: false },
);
export type RankingFeatures = Static<typeof RankingFeatures>;

/** Something a client may want to tell its user about one job. */
export const RecommendationWarning = Type.Object(
  { code: Type.Enum(['POSTING_OLD'], { title: 'RecommendationWarningCode' }), message: Type.String() },
  { $id: 'RecommendationWarning', additionalProperties: false },
);
export type RecommendationWarning = Static<typeof RecommendationWarning>;

const part = (description: string) => Type.Number({ description });

/**
 * What each kind of evidence adds to the score or takes from it, in log-odds: `score` is the logistic of `typical` and
 * all the others together. Shapley values of the model that ranks, exact, so that nothing is told that does not count.
 */
export const Contributions = Type.Object(
  {
    typical: part('Of a posting that is neither like nor unlike the resume'),
    titles: part("The candidate's titles"),
    experience: part('What was done'),
    words: part('Words both use'),
    skills: part('Skills named'),
    field: part('Fields of work'),
    level: part('Level of the position'),
    requirements: part('Degree, licences and years asked for'),
    posting: part('How much the posting says'),
  },
  { $id: 'Contributions', additionalProperties: false },
);
export type Contributions = Static<typeof Contributions>;

export const Recommendation = Type.Object(
  {
    rank: Type.Integer({ minimum: 1 }),
    score: Type.Number({
      minimum: 0,
      maximum: 1,
      description:
        'About how likely a careful reader finds the job clearly worth showing; never rises down the list',
    }),
    band: Type.Enum([...MATCH_BANDS], {
      title: 'MatchBand',
      description: 'How good a match that is, by the score alone',
    }),
    explanation: Type.String({
      description:
        'The weightiest of the reasons in one sentence, in English; nothing that is not among them',
    }),
    reasons: Type.Array(Type.Ref('Reason') as unknown as typeof Reason, {
      description:
        'What speaks for the job, the weightiest in its score first, then what speaks against it, likewise. What is not known gives no reason',
    }),
    job: Type.Ref('JobSummary') as unknown as typeof JobSummary,
    similarPostings: Type.Integer({
      minimum: 0,
      description:
        'Further postings of the same job (posted again, elsewhere or for other towns) that were retrieved',
    }),
    retrieval: Type.Ref('RetrievalTrace') as unknown as typeof RetrievalTrace,
    features: Type.Ref('RankingFeatures') as unknown as typeof RankingFeatures,
    contributions: Type.Ref('Contributions') as unknown as typeof Contributions,
    warnings: Type.Optional(
      Type.Array(Type.Ref('RecommendationWarning') as unknown as typeof RecommendationWarning, {
        minItems: 1,
      }),
    ),
  },
  { $id: 'Recommendation', additionalProperties: false },
);
export type Recommendation = Static<typeof Recommendation>;

/** Something a client may want to tell its user; the answer stands all the same. */
export const Warning = Type.Object(
  {
    code: Type.Enum(
      [
        'RESUME_TRUNCATED',
        'RESUME_INCOMPLETE',
        'RESUME_RECOGNISED',
        'INDEX_EMPTY',
        'FILTERS_MATCH_NOTHING',
        'PROFILE_TRUNCATED',
        'PROFILE_LANGUAGE_UNSUPPORTED',
        'PROFILE_NO_SECTIONS',
        'PROFILE_NO_EXPERIENCE',
        'PROFILE_NO_TITLES',
        'PROFILE_NO_DATES',
        'PROFILE_NO_EDUCATION',
        'PROFILE_NO_SKILLS',
      ],
      { title: 'WarningCode' },
    ),
    message: Type.String(),
  },
  { $id: 'Warning', additionalProperties: false },
);
export type Warning = Static<typeof Warning>;

/** Milliseconds spent in each stage. */
export const Timings = Type.Object(
  {
    extractMs: Type.Number({ minimum: 0 }),
    embedMs: Type.Number({ minimum: 0 }),
    retrieveMs: Type.Number({ minimum: 0 }),
    rankMs: Type.Number({ minimum: 0 }),
    totalMs: Type.Number({ minimum: 0 }),
  },
  { $id: 'Timings', additionalProperties: false },
);
export type Timings = Static<typeof Timings>;

/** What produced the answer. */
export const Versions = Type.Object(
  {
    api: Type.String(),
    model: Type.String({ description: 'Embedding model' }),
    collection: Type.String({ description: 'Qdrant collection behind the alias' }),
    ranker: Type.String({ description: 'Ranking model: beginning of its SHA-256' }),
    domainClassifier: Type.String({
      description:
        'Model that tells fields of work: beginning of its SHA-256; `none` if it does not suit `model`',
    }),
    taxonomy: Type.String({ description: 'Names of titles and skills: beginning of their SHA-256' }),
  },
  { $id: 'Versions', additionalProperties: false },
);
export type Versions = Static<typeof Versions>;

/**
 * Postings left out of the best candidates because they demand what the resume does not tell of; see `showUnmet`. A posting
 * that lacks both counts under licence.
 */
export const Vetoed = Type.Object(
  {
    licence: Type.Integer({
      minimum: 0,
      description: 'Of a profession, such as nursing, law or accountancy',
    }),
    degree: Type.Integer({ minimum: 0, description: "A master's degree or a doctorate" }),
  },
  { $id: 'Vetoed', additionalProperties: false },
);
export type Vetoed = Static<typeof Vetoed>;

/** How the request was understood. */
export const Applied = Type.Object(
  {
    limit: Type.Integer(RECOMMENDATION_LIMIT),
    filters: Type.Ref('SearchFilters') as unknown as typeof SearchFilters,
    weights: Type.Ref('EvidenceWeights') as unknown as typeof EvidenceWeights,
    showUnmet: Type.Boolean(),
    place: Type.Optional(Place),
  },
  { $id: 'Applied', additionalProperties: false },
);
export type Applied = Static<typeof Applied>;

/** Answer of `POST /recommend`. */
export const RecommendResponse = Type.Object(
  {
    requestId: Type.String(),
    recommendationId: Type.String({
      format: 'uuid',
      description: 'Of this answer alone; feedback names it. Nothing is kept under it until feedback comes',
    }),
    recommendations: Type.Array(Type.Ref('Recommendation') as unknown as typeof Recommendation, {
      maxItems: RECOMMENDATION_LIMIT.maximum,
    }),
    vetoed: Type.Ref('Vetoed') as unknown as typeof Vetoed,
    applied: Type.Ref('Applied') as unknown as typeof Applied,
    warnings: Type.Array(Type.Ref('Warning') as unknown as typeof Warning),
    timings: Type.Ref('Timings') as unknown as typeof Timings,
    versions: Type.Ref('Versions') as unknown as typeof Versions,
  },
  { $id: 'RecommendResponse', additionalProperties: false },
);
export type RecommendResponse = Static<typeof RecommendResponse>;
