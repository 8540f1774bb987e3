import { isDeepStrictEqual } from 'node:util';
import type { RecommendResponse } from '@rolecall/contracts';
import { largestFeed } from '../feeds/feed.ts';
import { askInCrowd } from '../load/ask-in-crowd.ts';
import { memoryTrend } from '../load/flatness.ts';
import { startSampler } from '../load/sampler.ts';
import { scrape } from '../load/scrape.ts';
import type { ApiClient } from '../processes/api-client.ts';
import { startRig } from '../processes/rig.ts';
import type { Report } from '../report.ts';
import type { Drill } from './drill.ts';
import { resumeForms } from './requests.ts';

const SAME_QUESTIONS = 100;

/** What an answer may be while there is more to do than can be done. */
const SHEDDING: ReadonlySet<number> = new Set([429, 503]);

/** Longest wait of 99 of 100 turns of the event loop. */
const MOST_DELAY_MS = 50;

/** Below it, a run is too short to say anything of memory. */
const LEAST_SECONDS = 60;

/**
 * Asks with the same resume a hundred times, and again after a restart of the API: the answer is the same. Then many clients ask
 * with resumes at once, each as often as it is answered: nothing fails but what is shed, the event loop is never held up, and
 * memory stays flat.
 */
export const crowd: Drill = async ({
  folder,
  report,
  feed = largestFeed(),
  times = SAME_QUESTIONS,
  clients = 50,
  seconds = 120,
  servers = 'auto',
  env = {},
}) => {
  const rig = await startRig(folder, {
    env: { EMBEDDING_PROVIDER: 'local', RESUME_PROCESSES: '0', METRICS_PORT: '0', ...env },
    servers,
  });
  try {
    const worker = await rig.startWorker();
    const first = await rig.startApi();
    await worker.logged('ready');
    report.say(`importing ${feed.name}`);
    const { body } = await first.client.upload(feed);
    const done = await first.client.untilEnded((body as { importId: string }).importId);
    report.check('the import is completed', done.status === 'completed', done.status);
    await worker.kill();

    const answer = await asked(first.client, times, report);
    await first.service.kill();
    const { client, service } = await rig.startApi();
    await client.untilReady();
    report.check('and after a restart', isDeepStrictEqual(await asked(client, times, report), answer));

    const metrics = scrape(String((await service.logged('monitoring'))['url']));
    await metrics.value('nodejs_eventloop_lag_p99_seconds');
    report.say(`${clients} clients for ${seconds} s`);
    const sampler = startSampler({ api: service.pid }, async () => ({}));
    const answers = await askInCrowd(client, { clients, seconds, forms: resumeForms() });
    const samples = await sampler.stop();
    const delay = (await metrics.value('nodejs_eventloop_lag_p99_seconds')) * 1000;

    const failed = answers.filter(({ status }) => status !== 200 && !SHEDDING.has(status));
    const served = answers.filter(({ status }) => status === 200).map(({ ms }) => ms);
    served.sort((a, b) => a - b);
    report.check('nothing fails but what is shed', failed.length === 0, failed.slice(0, 5));
    report.check('some are served', served.length > 0, served.length);
    report.figure('served, shed', `${served.length}, ${answers.length - served.length - failed.length}`);
    report.figure('a second', (served.length / seconds).toFixed(1));
    report.figure(
      'milliseconds: median, 95 %, longest',
      [0.5, 0.95, 1].map((share) => quantile(served, share)).join(', '),
    );
    const { middle, last, flat } = memoryTrend(
      samples.flatMap(({ processes }) => processes['api']?.rssMb ?? []),
    );
    const trend = `${middle.toFixed(0)} MB, then ${last.toFixed(0)} MB`;
    const waits = `99 of 100 turns of the event loop wait under ${MOST_DELAY_MS} ms`;
    if (seconds < LEAST_SECONDS) {
      report.say(
        `too short to tell of the event loop (${delay} ms) and whether memory stays flat (${trend})`,
      );
    } else {
      report.check(waits, delay < MOST_DELAY_MS, delay);
      report.check('memory is flat from the middle third to the last', flat, trend);
    }
  } finally {
    await rig.close();
  }
};

/** The jobs for one resume, all with which they came, checked to be the same each time. */
async function asked(client: ApiClient, times: number, report: Report): Promise<unknown> {
  const [form] = resumeForms() as [() => FormData];
  let kept: unknown;
  let others = 0;
  for (let time = 0; time < times; time++) {
    const { body } = await client.send('/recommend', { method: 'POST', body: form() });
    const { recommendations, vetoed, applied, warnings, versions } = body as RecommendResponse;
    const answer = { recommendations, vetoed, applied, warnings, versions };
    kept ??= answer;
    if (!isDeepStrictEqual(answer, kept)) others++;
  }
  report.check(`the same resume has the same answer ${times} times`, others === 0, others);
  return kept;
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
