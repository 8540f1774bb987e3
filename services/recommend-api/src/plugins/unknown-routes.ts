import { createError } from '@rolecall/contracts';
import type { FastifyInstance } from 'fastify';
import { sendError } from './errors.ts';

/**
 * Answers requests that no route is for, before their bodies are looked at: 405 with the methods there are where the path is
 * known (RFC 9110, section 15.5.6), else 404.
 */
export function setupUnknownRoutes(app: FastifyInstance): void {
  const known = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  app.addHook('onRoute', ({ url, method }) => {
    // Preflights are answered on every path there may be.
    if (url === '*') return;
    const route = known.get(url) ?? { pattern: patternOf(url), methods: new Set() };
    for (const one of [method].flat()) route.methods.add(one);
    known.set(url, route);
  });
  app.addHook('onRequest', async (request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const own = known.get(path);
    // `/jobs/import` is a path of its own, and no value of `/jobs/:id`, by whatever method.
    const isTaken = request.routeOptions.url?.includes(':') && own !== undefined;
    if (!request.is404 && !isTaken) return undefined;
    const routes = own ? [own] : [...known.values()].filter(({ pattern }) => pattern.test(path));
    const methods = new Set(routes.flatMap((route) => [...route.methods]));
    if (methods.size > 0) reply.header('allow', [...methods].toSorted().join(', '));
    sendError(createError(methods.size > 0 ? 'METHOD_NOT_ALLOWED' : 'ROUTE_NOT_FOUND'), request, reply);
    return reply;
  });
}

/** What the paths of a route look like, such as `/jobs/:id` or `/docs/static/*`. */
function patternOf(url: string): RegExp {
  const pattern = url.split(/(:\w+|\*)/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${pattern.join('')}$`);
}
