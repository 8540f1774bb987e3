import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { ErrorResponse, Import, ImportAccepted, RecommendResponse } from '@rolecall/contracts';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { ApiError, CliError } from './cli-error.ts';
import type { FormFile } from './form-stream.ts';
import { sendForm } from './send-form.ts';

/** The calls the command line makes to a running API. Each throws ApiError with the API's code and message. */
export interface ApiClient {
  recommend(resumePath: string, limit: number): Promise<RecommendResponse>;
  /** Sends a feed, and before it its companions, while they are read. @param id of the import, a new UUID */
  importPostings(id: string, files: readonly FormFile[], signal: AbortSignal): Promise<ImportAccepted>;
  getImport(id: string, signal: AbortSignal): Promise<Import>;
  /** An import now and whenever it changes, until it ends or the connection does. */
  importEvents(id: string, signal: AbortSignal): AsyncGenerator<Import>;
  isReady(): Promise<boolean>;
}

/**
 * A client of the API at `baseUrl`, such as `http://127.0.0.1:3000`.
 *
 * @param key an API key; none where it is not needed
 */
export function createApiClient(
  baseUrl: string,
  key: string | undefined = process.env['ROLECALL_API_KEY'] || undefined,
): ApiClient {
  const authorization: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };

  async function call<Answer>(asking: Promise<Response>, signal?: AbortSignal): Promise<Answer> {
    const response = await successOf(asking, signal);
    return (await response.json()) as Answer;
  }

  /** The answer to a request, which is a success. */
  async function successOf(asking: Promise<Response>, signal?: AbortSignal): Promise<Response> {
    let response: Response;
    try {
      response = await asking;
    } catch (cause) {
      signal?.throwIfAborted();
      throw new CliError(
        isBrokenOff(cause)
          ? `the API at ${baseUrl} broke the connection off; what it had taken by then stays, so try again.`
          : `no API answers at ${baseUrl}; start one with npm start, or set ROLECALL_URL`,
        { cause },
      );
    }
    if (response.ok) return response;
    throw await errorOf(response, baseUrl);
  }

  return {
    async recommend(resumePath, limit) {
      const form = new FormData();
      form.set('limit', String(limit));
      form.set('resume', await openFile(resumePath), basename(resumePath));
      return call(fetch(`${baseUrl}/recommend`, { method: 'POST', headers: authorization, body: form }));
    },
    importPostings: (id, files, signal) =>
      call(sendForm(`${baseUrl}/jobs/import?id=${id}`, files, { headers: authorization, signal }), signal),
    getImport: (id, signal) =>
      call(fetch(`${baseUrl}/imports/${id}`, { headers: authorization, signal }), signal),
    async *importEvents(id, signal) {
      const headers = { ...authorization, accept: 'text/event-stream' };
      const asking = fetch(`${baseUrl}/imports/${id}/events`, { headers, signal });
      const { body } = await successOf(asking, signal);
      const events = body?.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
      for await (const { data } of events ?? []) yield JSON.parse(data) as Import;
    },
    async isReady() {
      try {
        return (await fetch(`${baseUrl}/health/ready`)).ok;
      } catch {
        return false;
      }
    },
  };
}

async function errorOf(response: Response, baseUrl: string): Promise<CliError> {
  const body = (await response.json().catch(() => ({}))) as Partial<ErrorResponse>;
  if (body.error === undefined) {
    return new CliError(
      `${baseUrl} answered ${response.status}, and not as this API does; check ROLECALL_URL.`,
    );
  }
  const { code, message, details = [] } = body.error;
  const where = details.map(({ path, message }) => ` ${path} ${message}.`).join('');
  return new ApiError(code, message + where, response.status);
}

/** Whether there was a connection, but not to the end. */
function isBrokenOff(error: unknown): boolean {
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = inner instanceof Error && 'code' in inner ? String(inner.code) : '';
  return ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(code);
}

async function openFile(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path);
  } catch (cause) {
    throw new CliError(`cannot read ${path}: is it there, and a file?`, { cause });
  }
}
