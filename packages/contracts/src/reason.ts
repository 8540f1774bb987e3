import Type, { type Static } from 'typebox';

/** What a reason is about. */
export const REASON_KINDS = [
  'skills_matched',
  'skills_missing',
  'title',
  'field',
  'seniority',
  'degree',
  'licence',
  'experience',
  'freshness',
  'place',
  'salary',
] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

const named = (description: string) => Type.Array(Type.String(), { maxItems: 12, description });

/** A fact about a job and a resume that speaks for the job or against it. */
export const Reason = Type.Object(
  {
    kind: Type.Enum([...REASON_KINDS], {
      title: 'ReasonKind',
      description:
        '`skills_matched`, `skills_missing`: skills the posting names; `title`, `field`, `seniority`; `degree`, `licence`, `experience`: what the posting requires; `freshness`: its age; `place`, `salary`: what the request prefers',
    }),
    fit: Type.Enum(['for', 'against'], {
      title: 'ReasonFit',
      description: 'Whether it speaks for the job or against it',
    }),
    label: Type.String({ description: 'The fact in words, in English' }),
    value: Type.Number({
      minimum: 0,
      maximum: 1,
      description: 'How well resume, or request, and posting agree in this: 1 wholly, 0 not at all',
    }),
    evidence: Type.Object(
      {
        resume: named('What it rests on in the resume or, for place and salary, in the request'),
        posting: named('What it rests on in the posting'),
      },
      {
        title: 'ReasonEvidence',
        additionalProperties: false,
        description:
          'Names of skills, titles, fields, levels and the like; never personal data. For skills in both, names in the same place stand for the same skill',
      },
    ),
  },
  { $id: 'Reason', additionalProperties: false },
);
export type Reason = Static<typeof Reason>;

/** How good a match is, by its score; `README.md` of `ranking` says how often a job of each is a good one. */
export const MATCH_BANDS = ['strong', 'good', 'possible'] as const;
export type MatchBand = (typeof MATCH_BANDS)[number];
