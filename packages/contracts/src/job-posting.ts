import Type, { type Static } from 'typebox';

/** The largest number of postings `POST /jobs` takes at once. */
export const MAX_POSTINGS_PER_REQUEST = 1000;

/** `2026-11-24` or an RFC 3339 date-time. */
const DateOrDateTime = Type.String({
  pattern:
    '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2}))?$',
  examples: ['2026-11-24', '2026-11-24T09:30:00Z'],
});

/** Kind of contract, after schema.org's `employmentType`. */
export const EmploymentType = Type.Enum(
  ['full_time', 'part_time', 'contract', 'temporary', 'internship', 'volunteer', 'other'],
  { title: 'EmploymentType' },
);
export type EmploymentType = Static<typeof EmploymentType>;

/** Where the work is done. */
export const Workplace = Type.Enum(['on_site', 'hybrid', 'remote'], { title: 'Workplace' });
export type Workplace = Static<typeof Workplace>;

/** Level of the position, after LinkedIn's experience levels. */
export const Seniority = Type.Enum(
  ['internship', 'entry', 'associate', 'mid_senior', 'director', 'executive'],
  { title: 'Seniority' },
);
export type Seniority = Static<typeof Seniority>;

/** More is a slip of the pen in any currency; below it doubles are exact to the cent. */
const MOST_PAY = 1e13;

/** Stated pay. Amounts are in whole or fractional units of `currency` per `period`; never guessed. */
export const Salary = Type.Object(
  {
    min: Type.Optional(Type.Number({ minimum: 0, maximum: MOST_PAY })),
    max: Type.Optional(Type.Number({ minimum: 0, maximum: MOST_PAY })),
    currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217 code' }),
    period: Type.Enum(['hour', 'day', 'week', 'month', 'year'], { title: 'SalaryPeriod' }),
  },
  { title: 'Salary', additionalProperties: false },
);
export type Salary = Static<typeof Salary>;

/** A salary made comparable: a full-time year of 2,080 hours, 260 days, 52 weeks or 12 months. */
const SalaryPerYear = Type.Object(
  {
    min: Type.Optional(Type.Number({ minimum: 0 })),
    max: Type.Optional(Type.Number({ minimum: 0 })),
    currency: Salary.properties.currency,
  },
  {
    title: 'SalaryPerYear',
    additionalProperties: false,
    description:
      'The salary a full-time year, in its own currency: times 2,080 hours, 260 days, 52 weeks or 12 months',
  },
);
export type SalaryPerYear = Static<typeof SalaryPerYear>;

/** The parts of a location, as far as it states them. */
export const Place = Type.Object(
  {
    city: Type.Optional(Type.String({ description: 'As stated', examples: ['Austin'] })),
    region: Type.Optional(
      Type.String({
        description: 'State, province or the like; in full in the United States, Canada and Australia',
        examples: ['Texas'],
      }),
    ),
    country: Type.Optional(
      Type.String({ pattern: '^[A-Z]{2}$', description: 'ISO 3166-1 alpha-2', examples: ['US'] }),
    ),
    coordinates: Type.Optional(
      Type.Object(
        {
          lat: Type.Number({ minimum: -90, maximum: 90 }),
          lon: Type.Number({ minimum: -180, maximum: 180 }),
        },
        {
          title: 'Coordinates',
          additionalProperties: false,
          description: 'Of the centre of the city, in degrees (WGS84), where it is clear which is meant',
        },
      ),
    ),
  },
  {
    title: 'Place',
    additionalProperties: false,
    description: 'What the location states; of several places what they share',
  },
);
export type Place = Static<typeof Place>;

/** What was read out of a posting when it was indexed. */
const Derived = Type.Object(
  {
    read: Type.Optional(
      Type.Array(Type.Enum(['employmentType', 'workplace', 'seniority', 'salary'], { title: 'ReadField' }), {
        minItems: 1,
        description:
          'Fields the feed left open, read out of title, location or description; all others it stated',
      }),
    ),
    salaryPerYear: Type.Optional(SalaryPerYear),
    place: Type.Optional(Place),
    language: Type.Optional(
      Type.String({
        pattern: '^[a-z]{2,3}$',
        description: 'Of the description: ISO 639-1, or 639-3 where there is none',
        examples: ['en'],
      }),
    ),
  },
  {
    title: 'Derived',
    additionalProperties: false,
    description: 'Read out of the posting when it was indexed; nothing is guessed',
  },
);

const optionalFields = {
  company: Type.Optional(Type.String({ minLength: 1, maxLength: 300 })),
  location: Type.Optional(Type.String({ minLength: 1, maxLength: 300, description: 'As stated' })),
  url: Type.Optional(
    Type.String({
      pattern: '^https?://[^\\s]+$',
      maxLength: 2048,
      description: 'Where to apply or read more',
    }),
  ),
  postedAt: Type.Optional(DateOrDateTime),
  validThrough: Type.Optional(DateOrDateTime),
  employmentType: Type.Optional(EmploymentType),
  workplace: Type.Optional(Workplace),
  seniority: Type.Optional(Seniority),
  skills: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 120 }), { maxItems: 200 })),
  industries: Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 120 }), {
      maxItems: 200,
      description: "The employer's lines of business, as stated; shown, and not weighed by the ranking",
    }),
  ),
  salary: Type.Optional(Salary),
};

const identity = {
  source: Type.String({
    pattern: '^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$',
    description: 'The feed or board the posting comes from; with externalId it identifies the posting',
    examples: ['acme-careers'],
  }),
  externalId: Type.String({ minLength: 1, maxLength: 256, pattern: '\\S', examples: ['4711'] }),
};

/** A job opening as a client hands it in. `description` may be HTML or plain text. */
export const JobPosting = Type.Object(
  {
    ...identity,
    title: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }),
    description: Type.String({ minLength: 1, maxLength: 100_000, pattern: '\\S' }),
    ...optionalFields,
  },
  { $id: 'JobPosting', additionalProperties: false },
);
export type JobPosting = Static<typeof JobPosting>;

/** An indexed job opening: the posting after cleaning (`description` is plain text) and normalising, with its id. */
export const Job = Type.Object(
  {
    id: Type.String({ format: 'uuid', description: 'UUIDv5 of source and externalId' }),
    ...identity,
    title: Type.String(),
    description: Type.String({ description: 'Plain text' }),
    ...optionalFields,
    derived: Type.Optional(Derived),
    indexedAt: Type.String({ format: 'date-time' }),
    retiredAt: Type.Optional(
      Type.String({
        format: 'date-time',
        description: 'Opening of the full import that no longer listed it; it is not recommended',
      }),
    ),
  },
  { $id: 'Job', additionalProperties: false },
);
export type Job = Static<typeof Job>;

/** What a recommendation shows of a job: everything but the long text and the list of skills. */
export const JobSummary = Type.Object(
  {
    id: Job.properties.id,
    ...identity,
    title: Type.String(),
    company: optionalFields.company,
    location: optionalFields.location,
    url: optionalFields.url,
    postedAt: optionalFields.postedAt,
    validThrough: optionalFields.validThrough,
    employmentType: optionalFields.employmentType,
    workplace: optionalFields.workplace,
    seniority: optionalFields.seniority,
    salary: optionalFields.salary,
    derived: Type.Optional(Derived),
  },
  { $id: 'JobSummary', additionalProperties: false },
);
export type JobSummary = Static<typeof JobSummary>;
