export { type Monitoring, startMonitoring } from './monitoring.ts';
export { MetricsSettings } from './settings.ts';
