import type { ImportWatch } from './import-watcher.ts';

/** Longest silence of a stream, in milliseconds: proxies take a longer one for a dead connection. */
const HEARTBEAT_MS = 15_000;

/** Id of the last event; a client that comes back with it has seen everything. */
export const END_EVENT_ID = 'end';

/**
 * An import as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): `progress` with
 * the whole Import now and whenever it changes, `end` with it once it is completed or failed. A client that reads
 * slowly gets fewer and newer states. Ends without `end` when `signal` aborts or the import is forgotten.
 */
export async function* importEvents(watch: ImportWatch, signal: AbortSignal): AsyncGenerator<string> {
  let sent: ReturnType<ImportWatch['current']>;
  let number = 0;
  while (!signal.aborted) {
    const state = watch.current();
    if (state === undefined) return;
    if (state === sent) yield ': still here\n\n';
    else yield eventText('progress', String(++number), state.json);
    sent = state;
    if (state.ended) {
      yield eventText('end', END_EVENT_ID, state.json);
      return;
    }
    await watch.changed(state, HEARTBEAT_MS, signal);
  }
}

/** @param json on one line, as `JSON.stringify` writes it */
function eventText(event: string, id: string, json: string): string {
  return `event: ${event}\nid: ${id}\ndata: ${json}\n\n`;
}
