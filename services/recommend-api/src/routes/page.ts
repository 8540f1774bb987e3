import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import { createError } from '@rolecall/contracts';
import type { FastifyPluginAsync } from 'fastify';
import type { ApiDependencies } from '../dependencies.ts';
import { setDefaultConfig } from '../plugins/route-scopes.ts';

/** Where `services/web` is built to, unless WEB_DIR says otherwise. */
const BUILT_HERE = fileURLToPath(new URL('../../../web/dist', import.meta.url));

/** Addresses of the page; what it shows there is its own affair. */
const ADDRESSES = ['/', '/operator'];

/** Scripts, styles and requests from here alone, nothing inline, and no text is turned into script or markup. */
const PAGE_POLICY = [
  "default-src 'none'",
  ...['script', 'style', 'img', 'font', 'connect'].map((kind) => `${kind}-src 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/**
 * The page at `/`, as it was built, to anyone: what it asks of the API has scopes. The names of its scripts and styles change
 * with their content, so browsers keep them; those of the page itself and of the sample resumes do not.
 */
export const pageRoutes: FastifyPluginAsync<ApiDependencies> = async (app, { settings, logger }) => {
  setDefaultConfig(app, { scope: 'public' });
  const root = settings.WEB_DIR === undefined ? BUILT_HERE : resolve(settings.WEB_DIR);
  const hidden = { schema: { hide: true } };
  if (!existsSync(resolve(root, 'index.html'))) {
    logger.info({ folder: root }, 'the page was not built, and is not served');
    for (const address of ADDRESSES) {
      app.get(address, hidden, async () => {
        throw createError('PAGE_NOT_BUILT');
      });
    }
    return;
  }

  const common = { index: false, preCompressed: true, schemaHide: true } as const;
  await app.register(fastifyStatic, {
    ...common,
    root: resolve(root, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
  });
  await app.register(fastifyStatic, {
    ...common,
    root: resolve(root, 'samples'),
    prefix: '/samples/',
    maxAge: '1h',
    decorateReply: false,
  });
  for (const address of ADDRESSES) {
    app.get(address, hidden, async (_request, reply) => {
      reply.headers({ 'content-security-policy': PAGE_POLICY, 'cache-control': 'no-cache' });
      return reply.sendFile('index.html', root, { cacheControl: false });
    });
  }
};
