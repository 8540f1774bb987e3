import Type, { type Static } from 'typebox';
import { Seniority } from './job-posting.ts';

/** What a section of a resume is about; `header` is all that stands before the first heading. */
export const SECTION_KINDS = [
  'header',
  'summary',
  'experience',
  'education',
  'skills',
  'certifications',
  'languages',
  'projects',
  'publications',
  'awards',
  'volunteering',
  'memberships',
  'interests',
  'references',
  'personal',
  'other',
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

const sectionKind = Type.Enum([...SECTION_KINDS], { title: 'SectionKind' });

/** A year, or a year and a month. */
const date = (description: string) =>
  Type.Optional(
    Type.String({
      pattern: '^(?:19|20)[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?$',
      description: `${description}: \`YYYY\` or \`YYYY-MM\``,
    }),
  );
const written = (description: string) =>
  Type.Optional(Type.String({ minLength: 1, description: `${description}, as it is written` }));

/** A stretch of a resume under one heading. */
export const ResumeSection = Type.Object(
  {
    kind: sectionKind,
    heading: Type.String({ description: 'As it is written; empty for the header' }),
    text: Type.String({ description: 'What stands under it, without personal data' }),
  },
  { $id: 'ResumeSection', additionalProperties: false },
);
export type ResumeSection = Static<typeof ResumeSection>;

/** A position a resume states. */
export const ExperienceEntry = Type.Object(
  {
    title: written('The job title'),
    employer: written('Who employed'),
    place: written('Where'),
    start: date('When it began'),
    end: date('When it ended; absent where it goes on or is not said'),
    current: Type.Boolean({ description: 'Said to go on ("to present")' }),
    text: Type.String({ description: 'What is said of it; may be empty' }),
  },
  { $id: 'ExperienceEntry', additionalProperties: false },
);
export type ExperienceEntry = Static<typeof ExperienceEntry>;

/** An occupation of the taxonomy that a title may stand for. */
export const ProfileOccupation = Type.Object(
  {
    code: Type.String({ description: 'Of O*NET-SOC or ESCO' }),
    name: Type.String(),
    share: Type.Number({ minimum: 0, maximum: 1, description: 'Of the evidence; at most 1 in sum' }),
    domain: Type.String({ description: 'The field of work' }),
  },
  { $id: 'ProfileOccupation', additionalProperties: false },
);
export type ProfileOccupation = Static<typeof ProfileOccupation>;

/** What one of the candidate's titles stands for. */
export const ProfileTitle = Type.Object(
  {
    title: Type.String({ description: 'One of `titles`' }),
    current: Type.Boolean({ description: 'Of a position that is said to go on' }),
    known: Type.String({ description: 'The title of the taxonomy it was read as' }),
    occupations: Type.Array(Type.Ref('ProfileOccupation') as unknown as typeof ProfileOccupation, {
      maxItems: 5,
      description: 'The most likely first',
    }),
  },
  { $id: 'ProfileTitle', additionalProperties: false },
);
export type ProfileTitle = Static<typeof ProfileTitle>;

/** A skill a resume names. */
export const ProfileSkill = Type.Object(
  {
    id: Type.String({ description: "The taxonomy's" }),
    name: Type.String(),
    written: Type.Array(Type.String(), {
      minItems: 1,
      description: 'Names it is written by, in lower case but for acronyms, each once',
    }),
    count: Type.Integer({ minimum: 1, description: 'How often it is named' }),
    sections: Type.Array(sectionKind, { minItems: 1, description: 'Where, each kind once' }),
  },
  { $id: 'ProfileSkill', additionalProperties: false },
);
export type ProfileSkill = Static<typeof ProfileSkill>;

/** Degrees by level, the highest first. */
export const DEGREE_LEVELS = [
  'doctorate',
  'master',
  'bachelor',
  'associate',
  'vocational',
  'school',
] as const;
export type DegreeLevel = (typeof DEGREE_LEVELS)[number];

/** Schooling a resume states. */
export const EducationEntry = Type.Object(
  {
    level: Type.Optional(Type.Enum([...DEGREE_LEVELS], { title: 'DegreeLevel' })),
    degree: written('The degree'),
    field: written('The field of study'),
    institution: written('School or university'),
    start: date('When it began'),
    end: date('When it ended, or was to end; the only date where there is one'),
  },
  { $id: 'EducationEntry', additionalProperties: false },
);
export type EducationEntry = Static<typeof EducationEntry>;

/** A certification or licence a resume states. */
export const ProfileCertification = Type.Object(
  {
    name: Type.String({ minLength: 1, description: 'As it is written' }),
    id: Type.Optional(Type.String({ description: 'Where it is one we know, such as `rn` or `pmp`' })),
    standardName: Type.Optional(Type.String({ description: 'The full name of one we know' })),
    date: date('When it was given'),
  },
  { $id: 'ProfileCertification', additionalProperties: false },
);
export type ProfileCertification = Static<typeof ProfileCertification>;

/** A language the candidate speaks. */
export const SpokenLanguage = Type.Object(
  { name: Type.String({ description: 'In English' }), proficiency: written('How well') },
  { $id: 'SpokenLanguage', additionalProperties: false },
);
export type SpokenLanguage = Static<typeof SpokenLanguage>;

/** The level of the candidate's position, in the words that postings use. */
export const ProfileSeniority = Type.Object(
  {
    level: Seniority,
    evidence: Type.String({ description: 'The title that says so' }),
  },
  { $id: 'ProfileSeniority', additionalProperties: false },
);
export type ProfileSeniority = Static<typeof ProfileSeniority>;

/**
 * What was understood of a resume. Missing stays empty: nothing is guessed. It holds no name, address or other
 * personal data of the candidate.
 */
export const ResumeProfile = Type.Object(
  {
    language: Type.Optional(
      Type.String({ pattern: '^[a-z]{2,3}$', description: 'Of the text: ISO 639, two letters if there are' }),
    ),
    place: written('Where the candidate lives'),
    titles: Type.Array(Type.String(), {
      description: 'Lower-cased, each once: the headline if it is a title, then the latest first',
    }),
    occupations: Type.Array(Type.Ref('ProfileTitle') as unknown as typeof ProfileTitle, {
      description: 'What each of the titles stands for',
    }),
    seniority: Type.Optional(Type.Ref('ProfileSeniority') as unknown as typeof ProfileSeniority),
    yearsOfExperience: Type.Optional(
      Type.Number({
        minimum: 0,
        description:
          'Months in which a dated position was held, each once, as years; what goes on counts up to now',
      }),
    ),
    experience: Type.Array(Type.Ref('ExperienceEntry') as unknown as typeof ExperienceEntry, {
      description: 'In the order of the resume',
    }),
    education: Type.Array(Type.Ref('EducationEntry') as unknown as typeof EducationEntry),
    skills: Type.Array(Type.Ref('ProfileSkill') as unknown as typeof ProfileSkill, {
      description: 'The most often named first, then by id',
    }),
    certifications: Type.Array(Type.Ref('ProfileCertification') as unknown as typeof ProfileCertification),
    languages: Type.Array(Type.Ref('SpokenLanguage') as unknown as typeof SpokenLanguage),
    sections: Type.Array(Type.Ref('ResumeSection') as unknown as typeof ResumeSection),
  },
  { $id: 'ResumeProfile', additionalProperties: false },
);
export type ResumeProfile = Static<typeof ResumeProfile>;
