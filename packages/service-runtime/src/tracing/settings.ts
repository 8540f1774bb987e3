import Type, { type Static } from 'typebox';

/** Names and meanings are OpenTelemetry's; its other `OTEL_EXPORTER_OTLP_*` variables hold as well. */
export const TracingSettings = Type.Object({
  OTEL_EXPORTER_OTLP_ENDPOINT: Type.Optional(
    Type.String({
      pattern: '^https?://',
      description: 'Collector that traces are sent to (OTLP over HTTP, JSON); unset, nothing is traced',
    }),
  ),
  OTEL_TRACES_SAMPLER_ARG: Type.Number({
    minimum: 0,
    maximum: 1,
    default: 1,
    description: 'Share of requests that are traced; one that comes with a `traceparent` is as that says',
  }),
});
export type TracingSettings = Static<typeof TracingSettings>;
