/** A part of a form; with a file name it is a file. */
export interface Part {
  name: string;
  value: string | Uint8Array;
  filename?: string;
  type?: string;
}

const BOUNDARY = 'boundary-7d2f';

/** Headers and body of a multipart request, byte by byte, so that tests can break them. */
export function multipart(...parts: readonly Part[]) {
  const chunks = parts.flatMap(({ name, value, filename, type }) => [
    `--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"`,
    filename === undefined ? '' : `; filename="${filename}"`,
    type === undefined ? '' : `\r\ncontent-type: ${type}`,
    '\r\n\r\n',
    value,
    '\r\n',
  ]);
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
    payload: Buffer.concat([...chunks, `--${BOUNDARY}--\r\n`].map((chunk) => Buffer.from(chunk as string))),
  };
}

/** The form of `POST /recommend`. */
export function resumeForm(resume: string | Uint8Array, ...more: readonly Part[]) {
  return { method: 'POST', url: '/recommend', ...multipart(file('resume', resume), ...more) } as const;
}

/** The form of `POST /recommend/batch`: each resume in the field `resume`, or in one named by its reference. */
export function batchForm(
  resumes: readonly (string | Uint8Array | [reference: string, resume: string | Uint8Array])[],
  fields: readonly Part[] = [],
) {
  const files = resumes.map((one) => (Array.isArray(one) ? file(one[0], one[1]) : file('resume', one)));
  return { method: 'POST', url: '/recommend/batch', ...multipart(...fields, ...files) } as const;
}

/** The form of `POST /profile`. */
export function profileForm(resume: string | Uint8Array, ...more: readonly Part[]) {
  return { ...resumeForm(resume, ...more), url: '/profile' } as const;
}

/** The form of `POST /jobs/import`. */
export function feedForm(feed: string | Uint8Array, ...more: readonly Part[]) {
  return { method: 'POST', url: '/jobs/import', ...multipart(file('file', feed), ...more) } as const;
}

/** A file part. */
export function file(name: string, value: string | Uint8Array): Part {
  return { name, value, filename: 'some-file', type: 'application/octet-stream' };
}
