import type { FastifyRequest } from 'fastify';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** The method of a request, and the pattern of its route, such as `/jobs/:id`: few, whatever is asked for. */
export function routeOf({ method, routeOptions }: Pick<FastifyRequest, 'method' | 'routeOptions'>): {
  method: string;
  route: string;
} {
  return {
    method: METHODS.has(method) ? method : 'other',
    route: routeOptions.url ?? 'unmatched',
  };
}

/** How a request ended: the answer's status, or `aborted` where the client left before its end. */
export function statusOf(answer: { writableFinished: boolean; statusCode: number }): string {
  return answer.writableFinished ? String(answer.statusCode) : 'aborted';
}
