import Type, { type Static } from 'typebox';

const names = (maxItems: number, description: string) =>
  Type.Optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 100, pattern: '[\\p{L}\\p{N}]' }), {
      maxItems,
      description,
    }),
  );

/**
 * What the candidate says of what was read from the resume (`ResumeProfile`). What is given takes the place of what was
 * read; an empty list says that there are none.
 */
export const ProfileCorrections = Type.Object(
  {
    titles: names(20, 'Titles, the most telling first'),
    skills: names(200, 'Skills by name or id; those that are not known are searched for as words'),
    yearsOfExperience: Type.Optional(Type.Number({ minimum: 0, maximum: 80 })),
  },
  { $id: 'ProfileCorrections', additionalProperties: false },
);
export type ProfileCorrections = Static<typeof ProfileCorrections>;
