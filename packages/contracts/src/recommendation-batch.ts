import Type, { type Static } from 'typebox';
import { ErrorResponse } from './error-response.ts';
import type { RecommendResponse } from './recommendation.ts';

/** Longest reference of a resume in a batch, in characters. */
export const MAX_REFERENCE_LENGTH = 200;

const Count = (description: string) => Type.Integer({ minimum: 0, description });

const resume = {
  index: Count('Place of the resume in the request, from 0'),
  reference: Type.Optional(
    Type.String({
      maxLength: MAX_REFERENCE_LENGTH,
      description: 'Name of the field the resume came in, unless it is `resume`',
    }),
  ),
};

/** The jobs for one resume of a batch. */
export const BatchRecommendation = Type.Object(
  { ...resume, response: Type.Ref('RecommendResponse') as unknown as typeof RecommendResponse },
  { $id: 'BatchRecommendation', additionalProperties: false },
);
export type BatchRecommendation = Static<typeof BatchRecommendation>;

/** Why there are no jobs for one resume of a batch; says nothing of the others. */
export const BatchFailure = Type.Object(
  { ...resume, error: ErrorResponse.properties.error },
  { $id: 'BatchFailure', additionalProperties: false },
);
export type BatchFailure = Static<typeof BatchFailure>;

/** The last line of a batch; an answer without it is not complete. */
export const BatchSummary = Type.Object(
  {
    summary: Type.Object(
      {
        received: Count('Resumes that were read, each with a line of its own'),
        recommended: Count('Those with jobs'),
        failed: Count('Those with an error'),
        totalMs: Type.Number({ minimum: 0 }),
        error: Type.Optional(ErrorResponse.properties.error),
      },
      {
        title: 'BatchCounts',
        additionalProperties: false,
        description: '`error`: why the request was read no further; what came before was answered',
      },
    ),
  },
  { $id: 'BatchSummary', additionalProperties: false },
);
export type BatchSummary = Static<typeof BatchSummary>;

/** One line of the answer of `POST /recommend/batch`. */
export const BatchLine = Type.Union(
  [
    Type.Ref('BatchRecommendation') as unknown as typeof BatchRecommendation,
    Type.Ref('BatchFailure') as unknown as typeof BatchFailure,
    Type.Ref('BatchSummary') as unknown as typeof BatchSummary,
  ],
  { $id: 'BatchLine' },
);
export type BatchLine = Static<typeof BatchLine>;
