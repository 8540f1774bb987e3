import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ErrorResponse, Import } from '@rolecall/contracts';
import type { Feed } from '../feeds/feed.ts';
import { bytesOf } from '../feeds/holdings.ts';
import { createStallWatch } from './stall.ts';

/** An answer of the API. */
export interface Answer {
  status: number;
  /** Of an error. */
  code?: string;
  body: unknown;
  /** From the start of the request to the end of its answer. */
  ms: number;
}

/** The calls that drills make to a running API. */
export interface ApiClient {
  send(path: string, init?: RequestInit): Promise<Answer>;
  /** Streams the feed as one upload, however long that takes. */
  upload(feed: Feed, watch?: (bytes: number) => void): Promise<Answer>;
  getImport(id: string): Promise<Import>;
  /** The import once it has ended, well or not. */
  untilEnded(id: string): Promise<Import>;
  /** Resolves once everything the API needs answers. */
  untilReady(): Promise<void>;
}

const BOUNDARY = 'drill-e1b7';
const HEAD = `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="feed.jsonl"\r\n\r\n`;
const TAIL = `\r\n--${BOUNDARY}--\r\n`;

export function createApiClient(url: string, headers: Record<string, string> = {}): ApiClient {
  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const start = performance.now();
    const response = await fetch(url + path, { ...init, headers: { ...headers, ...init.headers } });
    return toAnswer(response.status, await response.text(), start);
  }

  async function getImport(id: string): Promise<Import> {
    const { status, body } = await send(`/imports/${id}`);
    if (status !== 200) throw new Error(`GET /imports/${id} was answered with ${status}`);
    return body as Import;
  }

  return {
    send,
    getImport,

    async upload(feed, watch = () => {}) {
      const start = performance.now();
      // Not by fetch, which gives up on an answer that takes more than five minutes to begin.
      const sending = request(`${url}/jobs/import`, {
        method: 'POST',
        headers: { ...headers, 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      });
      const answered = once(sending, 'response') as Promise<[IncomingMessage]>;
      async function* body() {
        let bytes = 0;
        yield HEAD;
        for await (const piece of bytesOf(feed)) {
          bytes += piece.length;
          watch(bytes);
          yield piece;
        }
        yield TAIL;
      }
      // An answer may come, and end the connection, before all is sent.
      const sent = pipeline(Readable.from(body()), sending).catch(() => {});
      const [response] = await answered;
      let text = '';
      for await (const piece of response.setEncoding('utf8')) text += piece;
      sending.destroy();
      await sent;
      return toAnswer(response.statusCode ?? 0, text, start);
    },

    async untilEnded(id) {
      const watch = createStallWatch(`the import ${id}`);
      for (;;) {
        const found = await getImport(id);
        if (found.status === 'completed' || found.status === 'failed') return found;
        watch(found.indexed + found.unchanged + found.failed);
        await sleep(200);
      }
    },

    async untilReady() {
      for (;;) {
        const answer = await send('/health/ready').catch(() => undefined);
        if (answer?.status === 200) return;
        await sleep(100);
      }
    },
  };
}

function toAnswer(status: number, text: string, start: number): Answer {
  const body: unknown = text === '' ? undefined : JSON.parse(text);
  const code = (body as Partial<ErrorResponse> | undefined)?.error?.code;
  const ms = Math.round(performance.now() - start);
  return { status, ...(code !== undefined && { code }), body, ms };
}
