import Type, { type Static } from 'typebox';

export const MetricsSettings = Type.Object({
  METRICS_PORT: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 65_535,
      description: "Port of a process's metrics and health routes; 0 takes a free one; unset, there are none",
    }),
  ),
  METRICS_HOST: Type.String({
    minLength: 1,
    default: '127.0.0.1',
    description: 'Address METRICS_PORT is opened on; `0.0.0.0` or `::` for every interface',
  }),
});
export type MetricsSettings = Static<typeof MetricsSettings>;
