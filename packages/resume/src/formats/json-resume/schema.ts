import Type, { type Static, type TSchema } from 'typebox';

/** Exporters write `null` for what is not filled in. */
const maybe = <Schema extends TSchema>(schema: Schema) => Type.Optional(Type.Union([schema, Type.Null()]));
const text = maybe(Type.String());
const texts = maybe(Type.Array(Type.Union([Type.String(), Type.Null()])));
const list = <Schema extends TSchema>(item: Schema) => maybe(Type.Array(item));

const period = { startDate: text, endDate: text };

const Work = Type.Object({
  ...period,
  name: text,
  /** What `name` was called before version 1.0.0. */
  company: text,
  position: text,
  location: text,
  description: text,
  summary: text,
  highlights: texts,
});

const Volunteer = Type.Object({
  ...period,
  organization: text,
  position: text,
  summary: text,
  highlights: texts,
});

const Education = Type.Object({
  ...period,
  institution: text,
  area: text,
  studyType: text,
  score: maybe(Type.Union([Type.String(), Type.Number()])),
  courses: texts,
});

const Project = Type.Object({
  ...period,
  name: text,
  description: text,
  entity: text,
  highlights: texts,
  keywords: texts,
  roles: texts,
});

/**
 * JSON Resume (https://jsonresume.org/schema, version 1.0.0), as far as it is read: a field of another
 * type is an error, a field nobody knows is left alone.
 */
export const JsonResume = Type.Object({
  basics: maybe(
    Type.Object({
      name: text,
      label: text,
      email: text,
      phone: text,
      url: text,
      summary: text,
      location: maybe(
        Type.Object({ address: text, postalCode: text, city: text, region: text, countryCode: text }),
      ),
      profiles: list(Type.Object({ network: text, username: text, url: text })),
    }),
  ),
  work: list(Work),
  volunteer: list(Volunteer),
  education: list(Education),
  awards: list(Type.Object({ title: text, date: text, awarder: text, summary: text })),
  certificates: list(Type.Object({ name: text, date: text, issuer: text, url: text })),
  publications: list(
    Type.Object({ name: text, publisher: text, releaseDate: text, url: text, summary: text }),
  ),
  skills: list(Type.Object({ name: text, level: text, keywords: texts })),
  languages: list(Type.Object({ language: text, fluency: text })),
  interests: list(Type.Object({ name: text, keywords: texts })),
  references: list(Type.Object({ name: text, reference: text })),
  projects: list(Project),
});
export type JsonResume = Static<typeof JsonResume>;
