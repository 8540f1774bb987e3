import Type, { type Static } from 'typebox';
import type { Warning } from './recommendation.ts';
import type { ResumeProfile } from './resume-profile.ts';

/** Milliseconds spent on a profile. */
export const ProfileTimings = Type.Object(
  {
    extractMs: Type.Number({ minimum: 0 }),
    profileMs: Type.Number({ minimum: 0 }),
    totalMs: Type.Number({ minimum: 0 }),
  },
  { $id: 'ProfileTimings', additionalProperties: false },
);
export type ProfileTimings = Static<typeof ProfileTimings>;

/** What produced a profile. */
export const ProfileVersions = Type.Object(
  {
    api: Type.String(),
    taxonomy: Type.String({ description: 'Names of titles and skills: beginning of their SHA-256' }),
  },
  { $id: 'ProfileVersions', additionalProperties: false },
);
export type ProfileVersions = Static<typeof ProfileVersions>;

/** Answer of `POST /profile`. */
export const ProfileResponse = Type.Object(
  {
    requestId: Type.String(),
    profile: Type.Ref('ResumeProfile') as unknown as typeof ResumeProfile,
    warnings: Type.Array(Type.Ref('Warning') as unknown as typeof Warning),
    timings: Type.Ref('ProfileTimings') as unknown as typeof ProfileTimings,
    versions: Type.Ref('ProfileVersions') as unknown as typeof ProfileVersions,
  },
  { $id: 'ProfileResponse', additionalProperties: false },
);
export type ProfileResponse = Static<typeof ProfileResponse>;
