/** What tells whether a document changed since it was read (RFC 9110, 8.8). */
export interface Validators {
  etag?: string;
  lastModified?: string;
}

/** The validators an answer carries. */
export function validatorsOf(headers: Headers): Validators {
  const etag = headers.get('etag');
  const lastModified = headers.get('last-modified');
  return { ...(etag ? { etag } : {}), ...(lastModified ? { lastModified } : {}) };
}

/** The headers that ask for a document only if it changed. */
export function conditions({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag ? { 'if-none-match': etag } : {}),
    ...(lastModified ? { 'if-modified-since': lastModified } : {}),
  };
}
