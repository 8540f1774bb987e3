import Type, { type Static } from 'typebox';

const weight = (description: string) =>
  Type.Optional(Type.Number({ minimum: 0, maximum: 4, default: 1, description }));

/**
 * How much each kind of evidence counts for this request: 1 as the ranker has it, 0 not at all. A kind's part of the score
 * (`contributions`) is multiplied by it.
 */
export const EvidenceWeights = Type.Object(
  {
    titles: weight("The candidate's titles"),
    experience: weight('What was done'),
    words: weight('Words both use'),
    skills: weight('Skills named'),
    field: weight('Fields of work'),
    level: weight('Level of the position'),
    requirements: weight('Degree, licences and years asked for'),
    posting: weight('How much the posting says'),
  },
  { $id: 'EvidenceWeights', additionalProperties: false },
);
export type EvidenceWeights = Static<typeof EvidenceWeights>;
