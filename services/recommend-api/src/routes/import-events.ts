import { Readable } from 'node:stream';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { createError, ImportEvent } from '@rolecall/contracts';
import Type from 'typebox';
import type { ApiDependencies } from '../dependencies.ts';
import { END_EVENT_ID, importEvents } from '../import-events/event-stream.ts';
import { createImportWatcher } from '../import-events/import-watcher.ts';
import { IdParams, NoQuery } from '../schemas/request-parts.ts';
import { errorResponses, refTo } from '../schemas/responses.ts';

/** A client that takes nothing for so long, heartbeats included, is let go, in milliseconds. */
const STUCK_MS = 60_000;

const RETRY_AFTER_SECONDS = 5;

const FollowHeaders = Type.Object({
  'last-event-id': Type.Optional(
    Type.String({ description: 'Id of the last event that came, as browsers send it when they come back' }),
  ),
});

const EventStream = {
  description: 'Events `progress`, at most four a second, then `end`',
  content: {
    'text/event-stream': {
      schema: refTo(ImportEvent, 'One event; comments come in between as heartbeat'),
    },
  },
};

/** `GET /imports/{id}/events`. */
export const importEventsRoutes: FastifyPluginAsyncTypebox<ApiDependencies> = async (
  app,
  { queue, settings },
) => {
  const watcher = createImportWatcher((id) => queue.getImport(id));
  const open = new Set<AbortController>();
  let closing = false;
  // A stream has no end of its own to wait for: its client comes back, to another process.
  app.addHook('preClose', async () => {
    closing = true;
    for (const stream of open) stream.abort();
  });

  app.get(
    '/imports/:id/events',
    {
      config: { scope: 'ingest' },
      schema: {
        operationId: 'followImport',
        summary: 'An import as it changes, until it ends',
        description:
          'Server-sent events, each with the whole state, so that a client which comes back needs none of those it missed. One that comes back with the last event id `end` is answered 204.',
        tags: ['imports'],
        params: IdParams,
        headers: FollowHeaders,
        querystring: NoQuery,
        response: {
          200: EventStream,
          204: Type.Null({ description: 'The client has seen the end' }),
          ...errorResponses(
            'REQUEST_INVALID',
            'IMPORT_NOT_FOUND',
            'IMPORT_FOLLOWERS_TOO_MANY',
            'QUEUE_UNAVAILABLE',
          ),
        },
      },
    },
    async (request, reply) => {
      if (open.size >= settings.MAX_IMPORT_FOLLOWERS) {
        throw createError('IMPORT_FOLLOWERS_TOO_MANY', { retryAfterSeconds: RETRY_AFTER_SECONDS });
      }
      const stream = new AbortController();
      open.add(stream);
      reply.raw.once('close', () => {
        open.delete(stream);
        stream.abort();
      });
      if (closing) stream.abort();
      const found = await queue.getImport(request.params.id);
      if (found === undefined) throw createError('IMPORT_NOT_FOUND');
      const watch = watcher.watch(found, stream.signal);
      if (request.headers['last-event-id'] === END_EVENT_ID && watch.current()?.ended) {
        return reply.code(204).send(null);
      }
      reply.raw.setTimeout(STUCK_MS, () => reply.raw.destroy());
      reply.headers({
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      });
      return reply.send(Readable.from(importEvents(watch, stream.signal), { objectMode: false }) as never);
    },
  );
};
