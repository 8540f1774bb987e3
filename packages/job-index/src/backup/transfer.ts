import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { createError, isRolecallError } from '@rolecall/contracts';
import { type Dispatcher, request } from 'undici';
import { parseEndpoint } from '../endpoint.ts';
import { toIndexError } from '../index-error.ts';
import type { BackupSettings } from './settings.ts';

/** Bytes of a snapshot as they come; at fault, the iteration throws a coded error. */
export type Bytes = AsyncIterable<Uint8Array>;

/** A snapshot to be sent. `bytes` are as many as `content` gives. */
export interface Upload {
  name: string;
  bytes: number;
  sha256: string;
  content: Bytes;
}

/**
 * Moves snapshots to and from Qdrant without ever holding one in memory; its own client has no streams. Each transfer
 * ends within QDRANT_SNAPSHOT_TIMEOUT_MS, and a download also when nothing comes for QDRANT_WRITE_TIMEOUT_MS.
 *
 * @throws INDEX_UNAVAILABLE, INDEX_TIMEOUT, INDEX_REJECTED, or the signal's reason if it aborts
 */
export interface SnapshotTransfer {
  download(collection: string, snapshot: string, signal: AbortSignal): Bytes;
  /** Has Qdrant take a snapshot in place of the collection, which it creates if there is none. */
  upload(collection: string, upload: Upload, signal: AbortSignal): Promise<void>;
}

export function createSnapshotTransfer(settings: BackupSettings): SnapshotTransfer {
  const { url, port, prefix } = parseEndpoint(settings.QDRANT_URL);
  const apiKey = settings.QDRANT_API_KEY;
  const shared = {
    headersTimeout: settings.QDRANT_SNAPSHOT_TIMEOUT_MS,
    bodyTimeout: settings.QDRANT_WRITE_TIMEOUT_MS,
  };
  const headers = { 'accept-encoding': 'identity', ...(apiKey !== undefined && { 'api-key': apiKey }) };

  async function send(
    operation: string,
    path: string,
    options: Pick<Dispatcher.RequestOptions, 'method' | 'body' | 'signal'> & {
      headers?: Record<string, string>;
    },
  ): Promise<Dispatcher.ResponseData> {
    const answer = await request(`${url}:${port}${prefix}${path}`, {
      ...shared,
      ...options,
      headers: { ...headers, ...options.headers },
    });
    if (answer.statusCode !== 200) throw toIndexError(operation, await failedAnswer(answer));
    return answer;
  }

  return {
    async *download(collection, snapshot, signal) {
      const deadline = AbortSignal.timeout(settings.QDRANT_SNAPSHOT_TIMEOUT_MS);
      try {
        const path = `${snapshotsOf(collection)}/${encodeURIComponent(snapshot)}`;
        const bounded = AbortSignal.any([deadline, signal]);
        const { body } = await send('hand out a snapshot', path, { method: 'GET', signal: bounded });
        yield* body;
      } catch (error) {
        throw asCoded(error, 'hand out a snapshot', { signal, deadline });
      }
    },

    async upload(collection, upload, signal) {
      const deadline = AbortSignal.timeout(settings.QDRANT_SNAPSHOT_TIMEOUT_MS);
      const { contentType, contentLength, body } = asForm(upload);
      try {
        const answer = await send(
          'take a snapshot',
          `${snapshotsOf(collection)}/upload?wait=true&priority=snapshot&checksum=${upload.sha256}`,
          {
            method: 'POST',
            headers: { 'content-type': contentType, 'content-length': String(contentLength) },
            body: Readable.from(body),
            signal: AbortSignal.any([deadline, signal]),
          },
        );
        await answer.body.dump();
      } catch (error) {
        throw asCoded(error, 'take a snapshot', { signal, deadline });
      }
    },
  };
}

function snapshotsOf(collection: string): string {
  return `/collections/${encodeURIComponent(collection)}/snapshots`;
}

/** A form with one file (RFC 7578), as a stream of known length. */
function asForm({ name, bytes, content }: Upload): {
  contentType: string;
  contentLength: number;
  body: AsyncIterable<Uint8Array>;
} {
  const boundary = `snapshot-${randomUUID()}`;
  const head = Buffer.from(
    `--${boundary}\r\nContent-Disposition: form-data; name="snapshot"; filename="${encodeURIComponent(name)}"\r\n` +
      'Content-Type: application/octet-stream\r\n\r\n',
  );
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`);
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    contentLength: head.length + bytes + tail.length,
    body: (async function* () {
      yield head;
      yield* content;
      yield tail;
    })(),
  };
}

/** The error Qdrant's client would have thrown for this answer. */
async function failedAnswer({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Error> {
  const data: unknown = await body.json().catch(() => undefined);
  const retryAfter = headers['retry-after'];
  return Object.assign(new Error(`Qdrant answered ${statusCode}`), {
    status: statusCode,
    data,
    headers: new Headers(typeof retryAfter === 'string' ? { 'retry-after': retryAfter } : {}),
  });
}

const TIMEOUTS: ReadonlySet<unknown> = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

function asCoded(
  error: unknown,
  operation: string,
  { signal, deadline }: { signal: AbortSignal; deadline: AbortSignal },
): unknown {
  if (signal.aborted) return signal.reason;
  if (isRolecallError(error)) return error;
  const { code } = error as { code?: unknown };
  if (deadline.aborted || TIMEOUTS.has(code)) return createError('INDEX_TIMEOUT', { cause: error });
  return toIndexError(operation, error);
}
