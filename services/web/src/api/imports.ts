import type { Import, ImportAccepted } from '@rolecall/contracts';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { request, requestJson } from './request.ts';

/** Hands in a feed of postings. @throws RequestError */
export function sendFeed(file: File, id: string): Promise<ImportAccepted> {
  const form = new FormData();
  form.set('file', file);
  return requestJson(`jobs/import?id=${id}`, { method: 'POST', body: form });
}

/**
 * An import as it changes, until it ends. By `fetch`, as `EventSource` sends no key.
 *
 * @throws RequestError, IMPORT_NOT_FOUND too; the signal's reason when it aborts
 */
export async function* followImport(id: string, signal: AbortSignal): AsyncGenerator<Import> {
  const response = await request(`imports/${encodeURIComponent(id)}/events`, { signal });
  if (response.body === null) return;
  const reader = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield JSON.parse(value.data) as Import;
    if (value.event === 'end') return;
  }
}
