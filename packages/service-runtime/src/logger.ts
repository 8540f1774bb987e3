import { type DestinationStream, type Logger, pino } from 'pino';
import Type, { type Static } from 'typebox';

export type { Logger };

export const LogSettings = Type.Object({
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
    default: 'info',
    description: 'Least severe level that is logged',
  }),
});
export type LogSettings = Static<typeof LogSettings>;

/**
 * The JSON logger of a process. Secrets are redacted; resumes never reach it, because nothing logs a
 * body: errors are logged by code, message and stack only.
 *
 * @param name the process, such as `recommend-api`
 */
export function createLogger(name: string, settings: LogSettings, destination?: DestinationStream): Logger {
  return pino(
    {
      name,
      level: settings.LOG_LEVEL,
      redact: [
        'req.headers.authorization',
        'req.headers.cookie',
        'req.headers["x-api-key"]',
        'req.headers["x-admin-key"]',
      ],
    },
    destination ?? pino.destination({ sync: false }),
  );
}
