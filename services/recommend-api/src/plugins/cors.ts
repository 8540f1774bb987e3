import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/**
 * Lets the pages of these sites call the API with keys; without any, no answer allows that, and no preflight is answered.
 * Not by PUT, the queue board's, nor with what a browser sends by itself.
 */
export async function setupCors(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  app.addHook('onRoute', (route) => {
    if (route.method === 'OPTIONS') route.config = { ...route.config, scope: 'public' };
  });
  await app.register(cors, {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', 'x-api-key', 'x-request-id'],
    exposedHeaders: [
      'idempotency-replayed',
      'ratelimit-limit',
      'ratelimit-remaining',
      'ratelimit-reset',
      'retry-after',
      'x-request-id',
    ],
    maxAge: 600,
    credentials: false,
  });
}
