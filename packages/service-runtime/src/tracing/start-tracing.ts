import { context, DiagLogLevel, diag, propagation, trace } from '@opentelemetry/api';
import type { Logger } from '../logger.ts';
import type { TracingSettings } from './settings.ts';

/** The sending of traces. */
export interface Tracing {
  /** Sends what is left, for 2 s at most. Never throws. */
  close(): Promise<void>;
}

/** Longest wait for a collector that does not answer, when the process ends. */
const CLOSE_MS = 2000;

/**
 * Has the spans of this process sent to OTEL_EXPORTER_OTLP_ENDPOINT; without it nothing is loaded, and nothing is done.
 *
 * Of W3C's headers `traceparent` and `tracestate` are taken and passed on, but not `baggage`, which may hold anything. Once in
 * a process, before its first request.
 *
 * @param service its name in traces, unless OTEL_SERVICE_NAME or OTEL_RESOURCE_ATTRIBUTES names it otherwise
 */
export async function startTracing(
  service: string,
  { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_SAMPLER_ARG: share }: TracingSettings,
  logger: Pick<Logger, 'warn'>,
): Promise<Tracing> {
  if (endpoint === undefined) return { close: async () => {} };
  const [
    { AsyncLocalStorageContextManager },
    { W3CTraceContextPropagator },
    { OTLPTraceExporter },
    { detectResources, envDetector, resourceFromAttributes },
    { BatchSpanProcessor, ParentBasedSampler, TraceIdRatioBasedSampler, TracerProvider },
  ] = await Promise.all([
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/core'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/sdk-trace'),
  ]);
  // What cannot be sent is lost, and nothing else comes of it.
  const warn = (reason: string) => logger.warn({ reason }, 'traces cannot be sent');
  diag.setLogger(
    { ...SILENT, warn, error: warn },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const named = resourceFromAttributes({ 'service.name': service });
  const provider = new TracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return {
    async close() {
      const late = new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref());
      await Promise.race([provider.shutdown().catch(() => {}), late]);
    },
  };
}

const SILENT = { error() {}, warn() {}, info() {}, debug() {}, verbose() {} };
