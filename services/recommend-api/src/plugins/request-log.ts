import type { FastifyRequest } from 'fastify';

/**
 * What is logged of a request: as Fastify does, but for the query, since what someone looks for, earns or avoids is as
 * personal as the resume.
 */
export function loggedRequest({ method, url, host, ip }: FastifyRequest): object {
  return { method, url: url.split('?', 1)[0], host, remoteAddress: ip };
}
