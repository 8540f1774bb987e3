import { trace } from '@opentelemetry/api';
import { type DestinationStream, type Logger, pino } from 'pino';
import Type, { type Static } from 'typebox';
import { REDACT_HEADERS } from './redact-headers.ts';

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
 * body: errors are logged by code, message and stack only. Lines of work that is traced have `traceId` and `spanId`.
 *
 * @param name the process, such as `recommend-api`
 */
export function createLogger(name: string, settings: LogSettings, destination?: DestinationStream): Logger {
  return pino(
    {
      name,
      level: settings.LOG_LEVEL,
      mixin: (_object, _level, logger) => traceOf(logger),
      redact: REDACT_HEADERS,
    },
    destination ?? pino.destination({ sync: false }),
  );
}

/** Nothing where there is no trace, or the logger is one of a request and has it already. */
function traceOf(logger: Logger): object {
  const active = trace.getActiveSpan()?.spanContext();
  if (active === undefined) return {};
  const { traceId, spanId } = active;
  return 'traceId' in logger.bindings() ? { spanId } : { traceId, spanId };
}
