export { closeOnExit } from './close-on-exit.ts';
export { createLogger, type Logger, LogSettings } from './logger.ts';
export { assertReady, type ReadinessPart } from './readiness.ts';
export { loadSettings } from './settings.ts';
export { settingsRows } from './settings-table.ts';
