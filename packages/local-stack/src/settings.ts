import Type, { type Static } from 'typebox';

/** QDRANT_URL and REDIS_URL are settings of what talks to the servers; here they mean: start none. */
export const LocalStackSettings = Type.Object({
  ROLECALL_SERVERS: Type.Enum(['auto', 'npm', 'docker'], {
    default: 'auto',
    description:
      'How to get the servers that no URL names: the first way that applies, only what npm carries, or only Docker',
  }),
});
export type LocalStackSettings = Static<typeof LocalStackSettings>;
