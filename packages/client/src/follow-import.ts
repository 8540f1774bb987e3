import { EventSourceParserStream } from 'eventsource-parser/stream';
import type { Client } from 'openapi-fetch';
import { answerOf, RolecallApiError } from './api-error.ts';
import type { CallOptions } from './form-call.ts';
import type { components, paths } from './schema.ts';
import { valuesOf } from './text-streams.ts';

/** `GET /imports/{id}/events`. @throws RolecallApiError; ANSWER_INCOMPLETE where it breaks off before the import ends */
export async function* followImport(
  api: Client<paths>,
  id: string,
  options?: CallOptions,
): AsyncGenerator<components['schemas']['Import']> {
  const asking = api.GET('/imports/{id}/events', { params: { path: { id } }, ...options, parseAs: 'stream' });
  const body = await answerOf(asking);
  const events = body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
  for await (const { event, data } of valuesOf(events)) {
    // Both hold the same state; one of them is enough.
    if (event === 'end') return;
    yield JSON.parse(data);
  }
  const message = 'The events ended before the import did.';
  throw new RolecallApiError((await asking).response, { code: 'ANSWER_INCOMPLETE', message });
}
