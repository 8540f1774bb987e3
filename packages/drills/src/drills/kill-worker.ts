import { checkCounts, checkNothingLeftToDo } from '../checks/check-import.ts';
import { checkIndex } from '../checks/check-index.ts';
import { largestFeed } from '../feeds/feed.ts';
import { holdingsOf } from '../feeds/holdings.ts';
import { startRig } from '../processes/rig.ts';
import { createRandom } from '../random.ts';
import type { Drill } from './drill.ts';
import { atRandomMoments } from './moments.ts';

/** Kills the worker (SIGKILL) at random moments of an import, and starts another each time. */
export const killWorker: Drill = async ({
  folder,
  report,
  feed = largestFeed(),
  seed,
  times = 20,
  env = {},
}) => {
  const holdings = await holdingsOf(feed);
  report.say(`${feed.name}: ${holdings.total} records, ${holdings.ids.size} distinct postings; seed ${seed}`);
  const rig = await startRig(folder, { env });
  try {
    const { client } = await rig.startApi();
    const workers = [await rig.startWorker()];
    const random = createRandom(seed);
    const start = performance.now();
    const uploading = client.upload(feed);
    await atRandomMoments(rig, { times, distinct: holdings.ids.size, random }, async (number, indexed) => {
      await workers.at(-1)?.kill();
      report.say(`kill -9 of worker ${number}, with ${indexed} postings in the index`);
      workers.push(await rig.startWorker());
    });
    const { status, body } = await uploading;
    report.check('the upload is accepted', status === 202, status);
    const done = await client.untilEnded((body as { importId: string }).importId);
    const seconds = (performance.now() - start) / 1000;
    const lines = workers.flatMap((worker) => worker.log());
    const count = (message: string) => lines.filter(({ msg }) => msg === message).length;

    report.figure('kills', workers.length - 1);
    report.figure('seconds', Math.round(seconds));
    report.figure('postings a second', Math.round(holdings.total / seconds));
    report.figure('batches delivered again', count('batch lost its worker; it will be tried again'));
    checkCounts(done, holdings, report);
    await checkIndex(rig, holdings, report);
    await checkNothingLeftToDo(client, feed, holdings, report);
  } finally {
    await rig.close();
  }
};
