/** The part of a pino logger this package uses. */
export interface QueueLogger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Says nothing, for callers without a logger. */
export const silentLogger: QueueLogger = { info() {}, warn() {}, error() {} };
