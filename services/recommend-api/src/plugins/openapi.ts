import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import type { AccessPolicy } from '../access/policy.ts';
import { apiVersion } from '../api-version.ts';
import { completeDocument } from '../openapi/complete-document.ts';
import { SECURITY_SCHEMES, setDefaultConfig } from './route-scopes.ts';

/** `GET /openapi.json`, made from the routes' schemas, and `GET /docs`, a page of it served from here alone. */
export async function setupOpenApi(app: FastifyInstance, { hasAdmin }: AccessPolicy): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.1',
      info: {
        title: 'Rolecall',
        version: apiVersion(),
        description:
          'A resume goes in, the job openings that fit best come out. Every answer that is not a success is an `ErrorResponse` with a stable code, and every answer carries `x-request-id`.',
        contact: { name: 'The maintainers of Rolecall' },
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } as { name: string },
      },
      servers: [
        { url: '/', description: 'Where this document comes from' },
        { url: 'http://127.0.0.1:3000', description: 'What `npm start` starts' },
      ],
      tags: [
        { name: 'recommend', description: 'From a resume to jobs' },
        { name: 'feedback', description: 'What was done with jobs that were recommended' },
        { name: 'jobs', description: 'Postings, one by one or as a feed' },
        { name: 'imports', description: 'What became of postings that were sent' },
        { name: 'health', description: 'For load balancers and orchestrators' },
        ...(hasAdmin
          ? [{ name: 'admin', description: 'For operators, by keys with the scope `admin`' }]
          : []),
      ],
      components: { securitySchemes: SECURITY_SCHEMES },
    },
    transformObject: completeDocument,
    // Components carry the contracts' own names.
    refResolver: { buildLocalReference: ({ $id }, _base, _fragment, index) => String($id ?? `def-${index}`) },
  });
  await app.register(async (docs) => {
    setDefaultConfig(docs, { scope: 'public' });
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: true,
      // Stricter than the default, which allows public servers, and without its upgrade to HTTPS, which would
      // break the page wherever the service is reached by plain HTTP.
      transformStaticCSP: () =>
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'self'",
      // The default validator badge would send the document's address to a public server.
      uiConfig: { validatorUrl: null, displayRequestDuration: true },
    });
  });
  app.get('/openapi.json', { config: { scope: 'public' }, schema: { hide: true } }, async () =>
    app.swagger(),
  );
}
