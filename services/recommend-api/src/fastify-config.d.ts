import 'fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Who may call the route. */
    scope?: 'recommend' | 'ingest' | 'admin' | 'public';
  }
}
