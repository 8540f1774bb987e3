import type { QueueAdmin, RepeatedTask } from '@rolecall/job-queue';
import type { Logger } from '@rolecall/service-runtime';

const MINUTE_MS = 60_000;

/** Logs every minute how many batches there are of each state; an idle queue at level `debug` only. */
export function createQueueReport(admin: Pick<QueueAdmin, 'state'>, logger: Logger): RepeatedTask {
  return {
    name: 'report-queue',
    everyMs: MINUTE_MS,
    async run() {
      const state = await admin.state();
      const { paused, waiting, delayed, active, deadLetters } = state;
      const idle = !paused && waiting + delayed + active + deadLetters === 0;
      logger[idle ? 'debug' : 'info'](state, 'queue');
    },
  };
}
