import { randomUUID } from 'node:crypto';

/** A file of a form. */
export interface FormFile {
  field: 'file' | 'companions';
  bytes: AsyncIterable<Uint8Array>;
}

/**
 * A multipart form (RFC 7578) that is sent while its files are read. `FormData` takes only files whose length is known.
 *
 * @returns the body, and its content type
 */
export function formStream(files: readonly FormFile[]) {
  const boundary = `rolecall-${randomUUID()}`;
  async function* body(): AsyncGenerator<Uint8Array> {
    for (const { field, bytes } of files) {
      yield Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${field}"\r\n` +
          'content-type: application/octet-stream\r\n\r\n',
      );
      yield* bytes;
      yield Buffer.from('\r\n');
    }
    yield Buffer.from(`--${boundary}--\r\n`);
  }
  return { body: body(), contentType: `multipart/form-data; boundary=${boundary}` };
}
