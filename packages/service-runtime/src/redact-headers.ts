/** Headers that let someone in. */
const SECRET_HEADERS: ReadonlySet<string> = new Set([
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'x-api-key',
  'x-admin-key',
  'api-key',
]);

const REDACTED = '[Redacted]';

/**
 * Pino's redaction of secret headers, in upper or lower case, wherever libraries put headers into what is logged: on their own, of
 * a request or an answer, of one in an error. By whole `headers`, as a path for each name makes a line cost ten times as much.
 */
export const REDACT_HEADERS = {
  paths: ['headers', '*.headers', '*.*.headers'],
  censor: (headers: unknown): unknown => {
    const isRecord = typeof headers === 'object' && headers !== null && !Array.isArray(headers);
    if (!isRecord) return REDACTED;
    const entries = Object.entries(headers);
    return Object.fromEntries(
      entries.map(([name, value]) => [name, SECRET_HEADERS.has(name.toLowerCase()) ? REDACTED : value]),
    );
  },
};
