export { TracingSettings } from './settings.ts';
export { startTracing, type Tracing } from './start-tracing.ts';
