import type { FastifySchema } from 'fastify';
import type { TSchema } from 'typebox';

/**
 * Describes a body in the OpenAPI document only, where validation happens while the body is read.
 * The result is a route's `config` (https://github.com/fastify/fastify-swagger#register.options.transform).
 */
export function documentBody(body: TSchema, contentType: string) {
  return {
    swaggerTransform: ({ schema, url }: { schema: FastifySchema; url: string }) => ({
      schema: { ...schema, body, consumes: [contentType] },
      url,
    }),
  };
}
