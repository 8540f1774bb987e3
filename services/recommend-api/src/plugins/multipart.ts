import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { MAX_FIELDS } from '../multipart/parts.ts';

/** The longest is a profile's corrections. */
const MAX_FIELD_BYTES = 32 * 1024;

/** Within this scope requests are multipart forms, and nothing else is parsed. */
export async function setupMultipart(scope: FastifyInstance): Promise<void> {
  scope.removeAllContentTypeParsers();
  await scope.register(multipart, {
    // A form of ours has one file and its filters; what is larger is refused where it is read.
    limits: {
      fileSize: Number.POSITIVE_INFINITY,
      files: 2,
      fields: MAX_FIELDS,
      parts: MAX_FIELDS + 2,
      fieldSize: MAX_FIELD_BYTES,
      headerPairs: 50,
    },
    throwFileSizeLimit: false,
  });
}
