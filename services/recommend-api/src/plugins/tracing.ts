import type { IncomingMessage } from 'node:http';
import {
  type Context,
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { routeOf, statusOf } from '../request-route.ts';

const tracer = trace.getTracer('rolecall');

/** The traces of requests that are traced; none where nothing is. */
const traces = new WeakMap<IncomingMessage, Context>();

/** Whether the URL is of a probe, which comes every few seconds and is neither logged nor traced. */
export function isProbe(url = ''): boolean {
  return url.startsWith('/health/');
}

/**
 * The logger of a request, with the id of its trace. A request's first line is logged before any hook runs, so that its trace
 * begins here.
 */
export const tracedLogger: NonNullable<FastifyServerOptions['childLoggerFactory']> = (
  logger,
  bindings,
  options,
  request,
) => {
  const traceId = isProbe(request.url) ? undefined : beginTrace(request as IncomingMessage);
  return logger.child({ ...bindings, ...(traceId && { traceId }) }, options);
};

/** As the caller's `traceparent` says, or a new one. @returns the id of the trace, if there is one */
function beginTrace(request: IncomingMessage): string | undefined {
  const parent = propagation.extract(ROOT_CONTEXT, request.headers);
  const span = tracer.startSpan('request', { kind: SpanKind.SERVER }, parent);
  const spanContext = span.spanContext();
  if (!isSpanContextValid(spanContext)) return undefined;
  traces.set(request, trace.setSpan(parent, span));
  return spanContext.traceId;
}

/**
 * Makes each request a span, named by method and pattern of the route, and what is done for it part of its trace. Neither URL
 * nor headers are told: both may hold what nobody else is to see.
 */
export function setupTracing(app: FastifyInstance): void {
  app.addHook('onRequest', (request, { raw }, done) => {
    const active = traces.get(request.raw);
    const span = active && trace.getSpan(active);
    if (span === undefined) return done();
    const { method, route } = routeOf(request);
    span.updateName(`${method} ${route}`);
    span.setAttributes({ 'http.request.method': method, 'http.route': route });
    raw.once('close', () => {
      const status = statusOf(raw);
      if (status === 'aborted') span.setAttribute('error.type', status);
      else span.setAttribute('http.response.status_code', raw.statusCode);
      if (raw.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    context.with(active as Context, done);
  });
  // A body arrives in events of its connection, which belong to no trace.
  app.addHook('preValidation', (request, _reply, done) => {
    context.with(traces.get(request.raw) ?? context.active(), done);
  });
}
