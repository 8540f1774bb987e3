import type { FastifySchema } from 'fastify';
import type { TSchema } from 'typebox';

/**
 * Describes bodies by content type in the OpenAPI document only, where validation happens while the body is
 * read. The result is a route's `config` (https://github.com/fastify/fastify-swagger#register.options.transform).
 */
export function documentBody(bodies: Readonly<Record<string, TSchema>>) {
  const content = Object.fromEntries(Object.entries(bodies).map(([type, schema]) => [type, { schema }]));
  return {
    swaggerTransform: ({ schema, url }: { schema: FastifySchema; url: string }) => ({
      schema: { ...schema, body: { content } },
      url,
    }),
  };
}
