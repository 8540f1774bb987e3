import { loadSettings } from '@rolecall/service-runtime';
import Fastify from 'fastify';
import { accessPolicy } from '../src/access/policy.ts';
import { setupRouteScopes } from '../src/plugins/route-scopes.ts';
import { setupSchemas } from '../src/plugins/schemas.ts';
import { ApiSettings } from '../src/settings.ts';

const policy = accessPolicy(loadSettings([ApiSettings], {}));

it('a route that does not say who may call it keeps the service from starting', async () => {
  const app = Fastify();
  setupRouteScopes(app, policy);
  app.get('/said', { config: { scope: 'public' } }, async () => ({}));
  app.get('/forgotten', async () => ({}));
  await app.register(async (child) => {
    child.post('/also', async () => ({}));
  });
  await expect(app.ready()).rejects.toThrow(
    'These routes do not say who may call them (config.scope): GET /forgotten, HEAD /forgotten, POST /also',
  );
});

it('one in which all say so starts', async () => {
  const app = Fastify();
  setupSchemas(app);
  setupRouteScopes(app, policy);
  app.get('/said', { config: { scope: 'ingest' } }, async () => ({}));
  await app.ready();
  await app.close();
});
