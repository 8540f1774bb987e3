import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { type FormFile, formStream } from './form-stream.ts';

/**
 * Posts a form whose files are read while it is sent. `fetch` gives up when no answer begins within five minutes of the
 * last byte, which the system may hold for longer before a busy API reads it.
 *
 * @throws what reading a file throws, the system's error, or AbortError
 */
export async function sendForm(
  url: string,
  files: readonly FormFile[],
  { headers, signal }: { headers: Record<string, string>; signal: AbortSignal },
): Promise<Response> {
  const { body, contentType } = formStream(files);
  const send = url.startsWith('https:') ? requestHttps : requestHttp;
  const request = send(url, { method: 'POST', headers: { ...headers, 'content-type': contentType }, signal });
  const { promise, resolve, reject } = Promise.withResolvers<Response>();
  request.on('error', reject);
  request.once('response', (answer) => {
    text(answer).then(
      (content) => resolve(new Response(content, { status: answer.statusCode ?? 500 })),
      reject,
    );
  });
  const sending = pipeline(Readable.from(body, { objectMode: false }), request).catch(reject);
  try {
    return await promise;
  } finally {
    // An answer that comes before the end is a refusal: the rest need not be sent.
    request.destroy();
    await sending;
  }
}
