import { setTimeout as sleep } from 'node:timers/promises';
import type { ImportAccepted } from '@rolecall/contracts';
import { checkCounts, checkNothingLeftToDo } from '../checks/check-import.ts';
import { checkIndex } from '../checks/check-index.ts';
import { catalogueFeed } from '../feeds/feed.ts';
import { holdingsOf } from '../feeds/holdings.ts';
import { startRig } from '../processes/rig.ts';
import type { Service } from '../processes/service.ts';
import { createRandom } from '../random.ts';
import type { Drill } from './drill.ts';

/** Until SIGTERM comes, after a batch was begun: 64 postings take the local model longer than that. */
const LONGEST_DELAY_MS = 500;

/** What a busy machine may add to a grace period. */
const SLACK_MS = 5000;

/**
 * Asks the worker to end (SIGTERM) in mid-batch, and starts another each time: first with a grace period a batch fits
 * into, the last time with one it does not.
 */
export const sigterm: Drill = async ({
  folder,
  report,
  feed = catalogueFeed(),
  seed,
  times = 5,
  env = {},
}) => {
  const holdings = await holdingsOf(feed);
  report.say(`${feed.name}: ${holdings.total} records, ${holdings.ids.size} distinct postings; seed ${seed}`);
  const rig = await startRig(folder, {
    env: { EMBEDDING_PROVIDER: 'local', INGEST_CONCURRENCY: '1', ...env },
  });
  try {
    const { client } = await rig.startApi();
    const random = createRandom(seed);
    const { body } = await client.upload(feed);
    const { importId } = body as ImportAccepted;
    const logs: Service['log'][] = [];
    let slowest = 0;
    for (let number = 1; number <= times; number++) {
      const isShort = number === times;
      const graceMs = isShort ? 100 : 25_000;
      const worker = await rig.startWorker({ INGEST_SHUTDOWN_GRACE_MS: String(graceMs) });
      logs.push(worker.log);
      await worker.logged('ready');
      await sleep(random.between(0, LONGEST_DELAY_MS));
      const { indexed, unchanged } = await client.getImport(importId);
      const asked = performance.now();
      process.kill(worker.pid, 'SIGTERM');
      const { code } = await worker.exited;
      const ms = Math.round(performance.now() - asked);
      slowest = Math.max(slowest, isShort ? 0 : ms);
      const closed = worker.log().some(({ msg }) => msg === 'closed');
      report.say(`SIGTERM ${number} with ${indexed + unchanged} done; it ended after ${ms} ms with ${code}`);
      report.check(`it ends within its grace of ${graceMs} ms`, ms <= graceMs + SLACK_MS, `${ms} ms`);
      if (!isShort) report.check('it ends in order', code === 0 && closed, code);
    }
    const before = logs.flatMap((log) => log()).filter(({ msg }) => msg === 'batch processed').length;
    report.figure('batches that were finished on the way out', before);
    report.figure('longest time to end in order', `${slowest} ms`);
    const last = await rig.startWorker();
    const done = await client.untilEnded(importId);
    const again = last
      .log()
      .filter(({ msg }) => msg === 'batch lost its worker; it will be tried again').length;
    report.figure('batches delivered again', again);
    report.check('only a worker without the time for its batch leaves it to the next', again <= 1, again);
    checkCounts(done, holdings, report);
    await checkIndex(rig, holdings, report);
    await checkNothingLeftToDo(client, feed, holdings, report);
  } finally {
    await rig.close();
  }
};
