import Type, { type Static } from 'typebox';

export const JobIndexSettings = Type.Object({
  QDRANT_URL: Type.String({
    pattern: '^https?://',
    default: 'http://127.0.0.1:6333',
    description: 'Where Qdrant answers; the port is 6333 unless stated',
  }),
  QDRANT_API_KEY: Type.Optional(Type.String({ minLength: 1, description: "Qdrant's API key" })),
  QDRANT_TIMEOUT_MS: Type.Integer({
    minimum: 1,
    maximum: 600_000,
    default: 5000,
    description: 'Longest wait for one read from the job index, in milliseconds',
  }),
  QDRANT_WRITE_TIMEOUT_MS: Type.Integer({
    minimum: 1,
    maximum: 600_000,
    default: 30_000,
    description: 'Longest wait for one write to the job index, in milliseconds',
  }),
  JOB_INDEX_ALIAS: Type.String({
    pattern: '^[A-Za-z0-9_-]{1,64}$',
    default: 'jobs',
    description: 'Alias of the live collection, and the prefix of its name',
  }),
  JOB_INDEX_FOLLOW_MS: Type.Integer({
    minimum: 50,
    maximum: 5000,
    default: 1000,
    description: 'How often a process looks which collection is live, in milliseconds',
  }),
  JOB_INDEX_SHARDS: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 1024,
      description: 'Shards of a collection when it is created; unset leaves it to Qdrant',
    }),
  ),
  JOB_INDEX_REPLICAS: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 64,
      description: 'Copies of each shard when a collection is created; unset leaves it to Qdrant',
    }),
  ),
});
export type JobIndexSettings = Static<typeof JobIndexSettings>;
