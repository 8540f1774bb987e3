import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/**
 * Helmet's headers for answers that no browser is to run, frame or guess the type of. Pages (`/docs`, the queue board) bring
 * a policy of their own. Whether a host is to be reached by HTTPS alone (HSTS) is for whoever ends its TLS to say.
 */
export async function setupSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    strictTransportSecurity: false,
  });
}
