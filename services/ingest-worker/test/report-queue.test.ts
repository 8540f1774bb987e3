import { createImportQueue, QueueSettings } from '@rolecall/job-queue';
import { createLogger, loadSettings } from '@rolecall/service-runtime';
import { createQueueReport } from '../src/report-queue.ts';
import { benchEnv, writeImport } from './support/bench.ts';
import { posting } from './support/postings.ts';

it('logs the batches by state, and is quiet when there are none', async () => {
  const queue = createImportQueue(loadSettings([QueueSettings], benchEnv()));
  try {
    const lines: object[] = [];
    const logger = createLogger(
      'test',
      { LOG_LEVEL: 'info' },
      { write: (line) => lines.push(JSON.parse(line)) },
    );
    const report = createQueueReport(queue.admin, logger);
    const { signal } = new AbortController();
    await report.run(signal);
    expect(lines).toEqual([]);
    await writeImport(
      queue,
      Array.from({ length: 65 }, (_, n) => posting(n)),
    );
    await report.run(signal);
    const counts = { paused: false, waiting: 2, delayed: 0, active: 0, deadLetters: 0 };
    expect(lines).toEqual([expect.objectContaining({ ...counts, msg: 'queue' })]);
  } finally {
    await queue.close();
  }
});
