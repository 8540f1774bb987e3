import { QdrantClient } from '@qdrant/js-client-rest';
import { createError } from '@rolecall/contracts';
import { inSpan, timed } from '@rolecall/telemetry';
import { parseEndpoint } from './endpoint.ts';
import { toIndexError } from './index-error.ts';
import { requestDurations, requestRetries } from './request-metrics.ts';
import type { JobIndexSettings } from './settings.ts';

type QdrantApi = ReturnType<QdrantClient['api']>;

/** What a connection is made by. */
type ConnectionSettings = Pick<
  JobIndexSettings,
  'QDRANT_URL' | 'QDRANT_API_KEY' | 'QDRANT_TIMEOUT_MS' | 'QDRANT_WRITE_TIMEOUT_MS'
>;

/** One request to Qdrant. */
export interface Call<Result> {
  /** What is tried, in words that follow "refused to"; one of few, as it names metrics and spans. */
  operation: string;
  kind: 'read' | 'write';
  /** Sends the request; `init` carries the deadline. Sent twice where the connection broke. */
  send: (api: QdrantApi, init: RequestInit) => Promise<{ data: { result?: Result } }>;
  /** Gives up early; the call then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/**
 * Sends one request within the time-out of its kind and returns Qdrant's `result`.
 *
 * @throws INDEX_UNAVAILABLE, INDEX_TIMEOUT, INDEX_REJECTED
 */
export type SendToQdrant = <Result>(call: Call<Result>) => Promise<Result>;

/** How fetch says that a pooled connection was closed under a request. */
const BROKEN_CONNECTION: ReadonlySet<unknown> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

/**
 * Prepares requests to Qdrant; connects on the first. Connections are kept alive and pooled (25 at most,
 * the client's default), and do not keep the process running.
 *
 * @throws CONFIG_INVALID if QDRANT_URL is not a URL
 */
export function connect(settings: ConnectionSettings): SendToQdrant {
  const client = new QdrantClient({
    ...parseEndpoint(settings.QDRANT_URL),
    headers: headers(settings),
    // The check would print to the console and send a request of its own.
    checkCompatibility: false,
    // The client's deadline would replace the caller's signal; `deadline` below honours both.
    timeout: Number.POSITIVE_INFINITY,
  });
  const timeoutMs = { read: settings.QDRANT_TIMEOUT_MS, write: settings.QDRANT_WRITE_TIMEOUT_MS };

  async function request<Result>({ operation, kind, send, signal }: Call<Result>): Promise<Result> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), timeoutMs[kind]);
    const init = { signal: signal ? AbortSignal.any([deadline.signal, signal]) : deadline.signal };
    try {
      signal?.throwIfAborted();
      const { data } = await withSecondTry(operation, () => send(client.api(), init));
      if (data?.result === undefined) throw new Error('The answer at QDRANT_URL is not one of Qdrant');
      return data.result;
    } catch (error) {
      signal?.throwIfAborted();
      if (deadline.signal.aborted) throw createError('INDEX_TIMEOUT', { cause: error });
      throw toIndexError(operation, error);
    } finally {
      clearTimeout(timer);
    }
  }

  return (call) => {
    const { operation } = call;
    const ended = (seconds: number, outcome: string) =>
      requestDurations.record(seconds, { operation, outcome });
    return timed(() => inSpan(`qdrant: ${operation}`, () => request(call), { isClient: true }), ended);
  };
}

function headers({ QDRANT_API_KEY }: ConnectionSettings): Record<string, string> {
  return {
    // Qdrant sends a compressed answer in pieces, the last of which waits for a delayed acknowledgement:
    // 44 ms instead of 2 for a query of 200 hits (1.16.3 on Linux, loopback).
    'accept-encoding': 'identity',
    // Not by the client's option, which prints a warning over plain HTTP.
    ...(QDRANT_API_KEY !== undefined && { 'api-key': QDRANT_API_KEY }),
  };
}

/**
 * Qdrant closes connections that were idle for five seconds, and a request may meet one whose end this process has not
 * heard of. Every request of ours is idempotent, so it is sent once more.
 */
async function withSecondTry<Result>(operation: string, send: () => Promise<Result>): Promise<Result> {
  try {
    return await send();
  } catch (error) {
    if (!isBrokenConnection((error as Error).cause)) throw error;
    requestRetries.add(1, { operation });
    return send();
  }
}

/** Where the cause is of another realm than fetch, as under Jest, fetch leaves nothing of it but its text. */
function isBrokenConnection(cause: unknown): boolean {
  const { code, message = '' } = (cause ?? {}) as { code?: unknown; message?: string };
  return BROKEN_CONNECTION.has(code) || message.startsWith('SocketError: ');
}
