import type { FastifyInstance } from 'fastify';
import { requestDurations, requestsInFlight } from '../http-metrics.ts';
import { routeOf, statusOf } from '../request-route.ts';

/** Measures every request that has a method and a path. */
export function setupHttpMetrics(app: FastifyInstance): void {
  let inFlight = 0;
  const stopWatching = requestsInFlight.watch(() => [{ value: inFlight, labels: {} }]);
  app.addHook('onClose', async () => stopWatching());
  app.addHook('onRequest', async (request, { raw }) => {
    const start = performance.now();
    inFlight++;
    // Fastify's `onResponse` does not come where a client leaves early.
    raw.once('close', () => {
      inFlight--;
      const seconds = (performance.now() - start) / 1000;
      requestDurations.record(seconds, { ...routeOf(request), status: statusOf(raw) });
    });
  });
}
