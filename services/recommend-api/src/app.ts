import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { accessPolicy, trustedProxies } from './access/policy.ts';
import type { ApiDependencies } from './dependencies.ts';
import { setupAccess } from './plugins/access.ts';
import { setupClientErrors } from './plugins/client-errors.ts';
import { setupCors } from './plugins/cors.ts';
import { sendError, setupErrors } from './plugins/errors.ts';
import { setupHttpMetrics } from './plugins/http-metrics.ts';
import { setupLoadShedding } from './plugins/load-shedding.ts';
import { setupMultipart } from './plugins/multipart.ts';
import { setupOpenApi } from './plugins/openapi.ts';
import { pickRequestId, setupRequestId } from './plugins/request-id.ts';
import { loggedRequest } from './plugins/request-log.ts';
import { setupSchemas } from './plugins/schemas.ts';
import { setupSecurityHeaders } from './plugins/security-headers.ts';
import { isProbe, setupTracing, tracedLogger } from './plugins/tracing.ts';
import { setupUnknownRoutes } from './plugins/unknown-routes.ts';
import { setupUnreadBodies } from './plugins/unread-bodies.ts';
import { adminRoutes } from './routes/admin.ts';
import { feedbackRoutes } from './routes/feedback.ts';
import { healthRoutes } from './routes/health.ts';
import { importEventsRoutes } from './routes/import-events.ts';
import { importFeedRoutes } from './routes/import-feed.ts';
import { importsRoutes } from './routes/imports.ts';
import { jobsRoutes } from './routes/jobs.ts';
import { pageRoutes } from './routes/page.ts';
import { profileRoutes } from './routes/profile.ts';
import { recommendRoutes } from './routes/recommend.ts';
import { recommendBatchRoutes } from './routes/recommend-batch.ts';
import { searchJobsRoutes } from './routes/search-jobs.ts';

/** How often it is looked for heads that take too long to arrive, in milliseconds. */
const CONNECTIONS_CHECK_MS = 1000;

/**
 * Composes the HTTP service from its dependencies; it neither listens nor closes them.
 *
 * @example const app = await buildApp(dependencies); await app.inject('/health/live');
 */
export async function buildApp(dependencies: ApiDependencies): Promise<FastifyInstance> {
  const { logger, settings } = dependencies;
  const clientErrors = setupClientErrors();
  const policy = accessPolicy(settings);
  const app = Fastify({
    loggerInstance: logger.child({}, { serializers: { req: loggedRequest } }) as FastifyBaseLogger,
    childLoggerFactory: tracedLogger,
    logController: new LogController({
      requestIdLogLabel: 'requestId',
      disableRequestLogging: ({ url }) => isProbe(url),
    }),
    requestIdHeader: false,
    genReqId: pickRequestId,
    trustProxy: trustedProxies(settings),
    http: { headersTimeout: settings.HEADERS_TIMEOUT_MS, connectionsCheckingInterval: CONNECTIONS_CHECK_MS },
    bodyLimit: settings.MAX_JSON_BODY_BYTES,
    // Requests on open connections are served to the end; each answer asks the client to reconnect.
    return503OnClosing: false,
    frameworkErrors: sendError,
    clientErrorHandler: clientErrors.answer,
    ajv: {
      // With strict numbers, a text that coerces to Infinity ("1e999") would pass by every maximum.
      customOptions: { coerceTypes: true, removeAdditional: false, useDefaults: false, strictNumbers: false },
    },
  }).withTypeProvider<TypeBoxTypeProvider>();
  app.removeContentTypeParser('text/plain');

  setupTracing(app);
  setupHttpMetrics(app);
  app.addHook('onRequest', clientErrors.remember);
  setupRequestId(app);
  setupErrors(app);
  setupUnreadBodies(app);
  setupSchemas(app);
  await setupSecurityHeaders(app);
  await setupCors(app, policy.origins);
  setupUnknownRoutes(app);
  await setupLoadShedding(app, settings);
  await setupAccess(app, dependencies, policy);
  await setupOpenApi(app, policy);

  if (policy.hasAdmin) await app.register(adminRoutes, dependencies);
  await app.register(feedbackRoutes, dependencies);
  await app.register(healthRoutes, dependencies);
  await app.register(importsRoutes, dependencies);
  await app.register(importEventsRoutes, dependencies);
  await app.register(jobsRoutes, dependencies);
  await app.register(searchJobsRoutes, dependencies);
  await app.register(pageRoutes, dependencies);
  await app.register(async (forms) => {
    await setupMultipart(forms);
    await forms.register(importFeedRoutes, dependencies);
    await forms.register(profileRoutes, dependencies);
    await forms.register(recommendRoutes, dependencies);
    await forms.register(recommendBatchRoutes, dependencies);
  });
  return app;
}
