import Type, { type Static } from 'typebox';
import { EmploymentType, Salary, Seniority, Workplace } from './job-posting.ts';

/** What a filter may ask for that a posting may leave unsaid. */
export const UNSTATED_FIELDS = [
  'place',
  'workplace',
  'employmentType',
  'seniority',
  'salary',
  'postedAt',
  'language',
] as const;
export type UnstatedField = (typeof UNSTATED_FIELDS)[number];

/** Values of one filter. */
const MAX_VALUES = 50;

const anyOf = <Item extends Parameters<typeof Type.Array>[0]>(items: Item, description: string) =>
  Type.Optional(Type.Array(items, { minItems: 1, maxItems: MAX_VALUES, description }));
const phrases = (description: string) =>
  anyOf(Type.String({ minLength: 1, maxLength: 100, pattern: '[\\p{L}\\p{N}]' }), description);

/**
 * Which postings come into question. Filters of different names must all hold; of the values of one, any. A posting that
 * leaves unsaid what is asked for is left out unless `keepUnstated` names the field: nothing is guessed.
 */
export const SearchFilters = Type.Object(
  {
    place: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 200,
        pattern: '[\\p{L}\\p{N}]',
        description: 'Country, region or town, as one writes it',
        examples: ['Toledo, OH', 'Galway, Ireland', 'Germany'],
      }),
    ),
    radiusKm: Type.Optional(
      Type.Number({
        minimum: 1,
        maximum: 1000,
        description:
          'Also what lies at most so far from `place`, which must be a town with known coordinates',
      }),
    ),
    includeRemote: Type.Optional(
      Type.Boolean({ description: 'Also remote postings of the same country, or of none that is stated' }),
    ),
    workplace: anyOf(Workplace, 'Where the work is done'),
    employmentType: anyOf(EmploymentType, 'Kind of contract'),
    seniority: anyOf(Seniority, 'Level of the position'),
    minSalary: Type.Optional(
      Type.Number({
        minimum: 0,
        maximum: 1_000_000_000,
        description:
          'Least pay a full-time year that must be within reach; needs `salaryCurrency`. Pay in another currency counts as unstated',
      }),
    ),
    salaryCurrency: Type.Optional(Salary.properties.currency),
    postedWithinDays: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 3650,
        description: 'Posted today (0, in UTC) or so many days before',
      }),
    ),
    languages: anyOf(
      Type.String({ pattern: '^[a-z]{2,3}$' }),
      'Languages the posting may be written in: ISO 639-1, or 639-3 where there is none',
    ),
    companies: phrases('Only these employers; legal forms and case make no difference'),
    excludeCompanies: phrases('None of these employers'),
    titles: phrases('Words in a row that the title must hold'),
    excludeTitles: phrases('Words in a row that the title must not hold'),
    domains: phrases('Fields of work, by the ids of `domains`; see the README of `taxonomy`'),
    excludeDomains: phrases('None of these fields of work'),
    keywords: phrases('Words in a row that title or description must hold, all of them'),
    excludeKeywords: phrases('Words in a row that neither may hold'),
    sources: anyOf(Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$' }), 'Feeds or boards'),
    keepUnstated: Type.Optional(
      Type.Array(Type.Enum([...UNSTATED_FIELDS], { title: 'UnstatedField' }), {
        maxItems: UNSTATED_FIELDS.length,
        description: 'Keeps postings that leave unsaid what a filter asks for',
      }),
    ),
  },
  { $id: 'SearchFilters', additionalProperties: false },
);
export type SearchFilters = Static<typeof SearchFilters>;
