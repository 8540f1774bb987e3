/** A `Retry-After` header, seconds or an HTTP date (RFC 9110, 10.2.3), as milliseconds from now; 0 without one. */
export function parseRetryAfter(value: string | null | undefined): number {
  if (!value) return 0;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Math.max(0, milliseconds || 0);
}
