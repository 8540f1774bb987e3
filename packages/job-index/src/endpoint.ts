import { createError } from '@rolecall/contracts';

/** Qdrant's own default, which its clients also take for a URL without a port. */
const DEFAULT_PORT = 6333;

/** What the Qdrant client wants a URL split into. */
export interface Endpoint {
  url: string;
  port: number;
  prefix: string;
}

/**
 * Splits `QDRANT_URL` for the client, which by itself would drop the path and turn an explicit `:443` or
 * `:80` (which URL parsing hides) into 6333.
 *
 * @throws CONFIG_INVALID if it is not a URL
 */
export function parseEndpoint(text: string): Endpoint {
  if (!URL.canParse(text)) {
    throw createError('CONFIG_INVALID', { message: 'Settings: QDRANT_URL is not a URL.' });
  }
  const { protocol, hostname, pathname } = new URL(text);
  const port = /^\w+:\/\/[^/?#]*:(\d+)(?:[/?#]|$)/.exec(text)?.[1];
  return {
    url: `${protocol}//${hostname}`,
    port: port === undefined ? DEFAULT_PORT : Number(port),
    prefix: pathname.replace(/\/+$/, ''),
  };
}
