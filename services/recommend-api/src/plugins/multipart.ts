import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';

/** Within this scope requests are multipart forms, and nothing else is parsed. */
export async function setupMultipart(scope: FastifyInstance): Promise<void> {
  scope.removeAllContentTypeParsers();
  await scope.register(multipart, {
    // A form of ours has one file and a field or two; what is larger is refused where it is read.
    limits: {
      fileSize: Number.POSITIVE_INFINITY,
      files: 2,
      fields: 20,
      parts: 22,
      fieldSize: 1024,
      headerPairs: 50,
    },
    throwFileSizeLimit: false,
  });
}
