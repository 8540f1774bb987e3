import closeWithGrace from 'close-with-grace';
import type { Logger } from './logger.ts';

/**
 * Closes the process in order: on SIGTERM, SIGINT, an uncaught error, or the death of a parent that
 * started it with an IPC channel (so that no service outlives `npm start`, however that ended).
 *
 * @param close releases everything; called once
 * @param graceMs how long `close` may take before the process is ended regardless
 */
export function closeOnExit(close: () => Promise<void>, logger: Logger, graceMs: number): void {
  let closing = false;
  closeWithGrace({ delay: graceMs, logger }, async ({ err, signal }) => {
    closing = true;
    if (err) logger.fatal({ err }, 'closing after an uncaught error');
    else logger.info({ signal }, 'closing');
    await close();
    logger.info('closed');
  });
  process.once('disconnect', () => {
    if (!closing) process.kill(process.pid, 'SIGTERM');
  });
}
