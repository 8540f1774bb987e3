export { closeOnExit } from './close-on-exit.ts';
export { createLogger, type Logger, LogSettings } from './logger.ts';
export { createReadiness, type ReadinessPart } from './readiness.ts';
export { loadSettings } from './settings.ts';
export { settingsRows } from './settings-table.ts';
