import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { FeedbackRecord } from '@rolecall/contracts';
import Type from 'typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

const moment = (description: string) => Type.Optional(Type.String({ format: 'date-time', description }));

const FeedbackQuery = Type.Object(
  {
    since: moment('Only recommendations with their first feedback at this moment or later'),
    until: moment('Only recommendations with their first feedback before this moment'),
  },
  { additionalProperties: false },
);

const Lines = {
  description: 'An event a line, recommendation by recommendation in the order of their first feedback',
  content: { 'application/x-ndjson': { schema: refTo(FeedbackRecord, 'One line') } },
};

/** `GET /admin/feedback`. */
export const adminFeedbackRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (app, { feedback }) => {
  app.get(
    '/feedback',
    {
      config: { scope: 'admin' },
      schema: {
        operationId: 'exportFeedback',
        summary: 'All feedback that is kept, for evaluation',
        tags: ['admin'],
        querystring: FeedbackQuery,
        response: {
          200: Lines,
          ...errorResponses('REQUEST_INVALID', 'FEEDBACK_UNAVAILABLE'),
        },
      },
    },
    async ({ query: { since, until } }, reply) => {
      const records = await feedback.read({
        since: since === undefined ? undefined : Date.parse(since),
        until: until === undefined ? undefined : Date.parse(until),
      });
      reply.headers({ 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' });
      return reply.send(Readable.from(linesOf(records), { objectMode: false }) as never);
    },
  );
};

async function* linesOf(records: AsyncIterable<FeedbackRecord>): AsyncGenerator<string> {
  for await (const record of records) yield `${JSON.stringify(record)}\n`;
}
